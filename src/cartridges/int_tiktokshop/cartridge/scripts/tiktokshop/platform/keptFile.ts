/** A file below IMPEX that may contain data of buyers. */
export interface KeptFile {
    /** As `File.fullPath`. */
    path: string;
    /** Milliseconds since the epoch. */
    writtenAt: number;
    /** Whether everybody has read it who has to. */
    hasServed: boolean;
}
