/**
 * What is hashed of a code. Six digits alone are guessed in no time from a stolen file, so they are hashed like passwords,
 * slowly and with salt, together with whose they are.
 */
export function hashedTextOfCode(personPublicId: string, code: string): string {
  return `sign-in code ${code} of ${personPublicId}`;
}
