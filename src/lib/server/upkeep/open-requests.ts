/** Requests that are being answered. A stream that has begun to be answered is none: nobody waits for its end. */
export class OpenRequests {
  #count = 0;

  async during<T>(answer: () => T | Promise<T>): Promise<T> {
    this.#count += 1;
    try {
      return await answer();
    } finally {
      this.#count -= 1;
    }
  }

  areNone(): boolean {
    return this.#count === 0;
  }
}
