import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { accept, refuse, type Setting } from '#lib/server/config/setting.ts';

/** Begins to listen and answers the address with the port that the system chose; a HOST or PORT that cannot be had is a problem to tell. */
export function listenOn(
  server: Server,
  { host, port }: { host: string; port: number },
): Promise<Setting<AddressInfo>> {
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      resolve(problemOf(error, host, port));
    };
    server.once('error', fail);
    server.listen({ host, port }, () => {
      server.off('error', fail);
      const address = server.address();
      if (address === null || typeof address === 'string')
        throw new Error('a TCP server has an address and a port');
      resolve(accept(address));
    });
  });
}

function problemOf(error: NodeJS.ErrnoException, host: string, port: number): Setting<never> {
  switch (error.code) {
    case 'EADDRINUSE':
      return refuse(
        `PORT ${port} 已被其他程序占用（HOST 为 ${host}），请换一个端口或停止该程序。`,
        `PORT ${port} is in use on HOST ${host}: choose another one or end the program that has it.`,
      );
    case 'EACCES':
      return refuse(
        `当前用户无权使用 PORT ${port}，请换用 1024 以上的端口。`,
        `PORT ${port} is not allowed for this user: choose one above 1024.`,
      );
    default:
      return refuse(
        `无法在 HOST ${host}、PORT ${port} 上监听：${error.message}。`,
        `It is not possible to listen on HOST ${host}, PORT ${port}: ${error.message}.`,
      );
  }
}
