/**
 * What is made of files, shared by all instances of a process, as the application servers of one realm share a code version:
 * compiled code, and values that nobody can change. Of each file the last is kept; another text is made into another.
 */
export class MadeOnce<T> {
    private readonly known = new Map<string, { source: string; made: T }>();

    /** @param make - what makes it of files; what it throws is thrown each time */
    constructor(private readonly make: (source: string, file: string, key: string) => T) {}

    /**
     * @param file - path or name of the file, which errors name
     * @param source - its text
     * @param key - what else decides what becomes of it
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
}

/** Freezes a value and all that is in it. */
export function frozen<T>(value: T): T {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
        Object.freeze(value);
        Object.values(value).forEach(frozen);
    }
    return value;
}
