/** A file below IMPEX that may contain data of buyers. */
export interface KeptFile {
    /** As `File.fullPath`. */
    path: string;
    /** Milliseconds since the epoch. */
    writtenAt: number;
    /** Whether all of its readers have read it. */
    hasServed: boolean;
}
