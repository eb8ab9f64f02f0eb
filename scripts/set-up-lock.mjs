import { linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { say, SetUpError } from './progress.mjs';

const RETRY_MS = 500;
const WAIT_MS_MAX = 15 * 60_000;

/**
 * Runs `work` while no other command of this folder sets anything up: two `npm ci` at once would destroy each
 * other's work. The lock names its process, so that one left by a killed command is taken over.
 */
export async function withSetUpLock(lockFile, work) {
  await acquire(lockFile);
  try {
    return await work();
  } finally {
    removeIfThere(lockFile);
  }
}

async function acquire(lockFile) {
  const deadline = Date.now() + WAIT_MS_MAX;
  let isAnnounced = false;
  while (!tryAcquire(lockFile)) {
    const holder = holderOf(lockFile);
    if (holder !== null && !isAlive(holder)) {
      removeIfThere(lockFile);
      continue;
    }
    if (Date.now() > deadline) {
      throw new SetUpError(
        `Another command (process ${holder}) has been setting up for 15 minutes. End it, or delete ${lockFile}, and run this again.`,
      );
    }
    if (!isAnnounced)
      say(`> Waiting for another command that is setting up (process ${holder ?? 'unknown'}) ...`);
    isAnnounced = true;
    await wait(RETRY_MS);
  }
}

/** A hard link appears with its content or not at all, so that a reader never sees a lock without a process. */
function tryAcquire(lockFile) {
  const own = `${lockFile}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, lockFile);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    removeIfThere(own);
  }
}

function holderOf(lockFile) {
  try {
    return Number(readFileSync(lockFile, 'utf8'));
  } catch {
    return null;
  }
}

function isAlive(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function removeIfThere(file) {
  try {
    unlinkSync(file);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
