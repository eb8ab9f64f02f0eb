import { openNewCity, type City, type CitySize } from './data/city.ts';
import { startLoadProcess, type LoadProcess } from './load/start-load-process.ts';
import { makeDataFolder, startMeasuredServer, type MeasuredServer } from './server/measured-server.ts';

/** Serves a new city, furnished by `furnish`, to clients in a process of their own while `use` measures. */
export async function withServer<T>(
  options: { readonly programFolder: string; readonly city: CitySize; readonly furnish?: (city: City) => void },
  use: (server: MeasuredServer, clients: LoadProcess) => Promise<T>,
): Promise<T> {
  const data = makeDataFolder();
  const city = openNewCity(data.databaseFile, options.city);
  options.furnish?.(city);
  city.close();
  const server = await startMeasuredServer(data, options.programFolder);
  const clients = startLoadProcess();
  try {
    return await use(server, clients);
  } finally {
    clients.stop();
    await server.stop();
  }
}
