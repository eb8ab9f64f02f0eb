import type { RequestHandler } from './$types';

/** 200 only when the database answers, the migrations are applied and every guard stands unaltered. */
export const GET: RequestHandler = ({ locals }) => {
  const { healthy, problems } = locals.app.engine.health();
  if (!healthy) locals.app.log.error({ problems }, 'unhealthy');
  return Response.json({ healthy }, { status: healthy ? 200 : 503 });
};
