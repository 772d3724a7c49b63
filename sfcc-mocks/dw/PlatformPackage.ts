/** Platform classes of one package, by simple name. */
export type PlatformPackage = Record<string, unknown>;
