/**
 * Keeps what was compiled or parsed from files, for all instances of a process. The values are compiled code or frozen data.
 * It keeps the latest version of each file, and compiles the file again when its text changes.
 */
export class MadeOnce<T> {
    private readonly known = new Map<string, { source: string; made: T }>();

    /** @param make - compiles or parses a file; its errors are thrown on every call */
    constructor(private readonly make: (source: string, file: string, key: string) => T) {}

    /**
     * @param file - path or name of the file, which errors name
     * @param source - its text
     * @param key - anything else that the result depends on
     */
    of(file: string, source: string, key = ''): T {
        const place = key + ' ' + file;
        const known = this.known.get(place);
        if (known && known.source === source) {
            return known.made;
        }
        const made = this.make(source, file, key);
        this.known.set(place, { source, made });
        return made;
    }

    /**
     * The same for a file that does not change while this process runs: it is read once.
     * @param read - gives its text
     */
    ofUnchanged(file: string, read: () => string, key = ''): T {
        const known = this.known.get(key + ' ' + file);
        return known ? known.made : this.of(file, read(), key);
    }
}

/** Freezes a value and all that is in it. */
export function frozen<T>(value: T): T {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
        Object.freeze(value);
        Object.values(value).forEach(frozen);
    }
    return value;
}
