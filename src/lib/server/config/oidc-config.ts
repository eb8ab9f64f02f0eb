/** Another house that says who somebody is (OpenID Connect), with all its addresses spelled out: nothing is fetched at the start. */
export interface OidcConfig {
  /** How the button calls it. */
  readonly name: string;
  readonly issuer: string;
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  readonly jwksUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}
