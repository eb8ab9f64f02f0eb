/** How a zone is shown and drawn. */
export interface ZoneFacts {
  readonly name: string;
  /** Centimetres between the centres of desks that still count as neighbours. */
  readonly neighbourDistance: number;
  /** Centimetres. */
  readonly width: number;
  readonly height: number;
  /** Its place among the zones, the lowest first. */
  readonly rank: number;
}
