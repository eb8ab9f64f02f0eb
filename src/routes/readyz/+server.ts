import type { RequestHandler } from './$types';

/** 200 while the program takes traffic: it answers at all, and the store is open. */
export const GET: RequestHandler = ({ locals }) => {
  const ready = locals.app.engine.isOpen();
  return Response.json({ ready }, { status: ready ? 200 : 503 });
};
