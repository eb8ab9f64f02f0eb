import { openNewCity, type City, type CitySize } from './data/city.ts';
import { startLoadProcess, type LoadProcess } from './load/start-load-process.ts';
import { makeDataFolder, startMeasuredServer, type MeasuredServer } from './server/measured-server.ts';

export interface Measuring {
  readonly server: MeasuredServer;
  /** In a process of its own. */
  readonly clients: LoadProcess;
  readonly databaseFile: string;
}

/** Serves a new city, furnished by `furnish`, while `use` measures; nothing of it is left afterwards. */
export async function withServer<T>(
  options: {
    readonly programFolder: string;
    readonly city: CitySize;
    readonly furnish?: (city: City) => void;
    /** Settings of the server beside those of every measurement. */
    readonly env?: Readonly<Record<string, string>>;
  },
  use: (measuring: Measuring) => Promise<T>,
): Promise<T> {
  const data = makeDataFolder();
  const city = openNewCity(data.databaseFile, options.city, options.programFolder);
  options.furnish?.(city);
  city.close();
  const server = await startMeasuredServer(data, options.programFolder, options.env);
  const clients = startLoadProcess();
  try {
    return await use({ server, clients, databaseFile: data.databaseFile });
  } finally {
    clients.stop();
    await server.stop();
  }
}
