/**
 * Reads the first objects of a search, and closes it.
 * @param limit - how many objects to read at most; `Infinity` for all
 */
export function firstOf<T>(found: dw.util.SeekableIterator<T>, limit: number): T[] {
    const objects: T[] = [];
    while (objects.length < limit && found.hasNext()) {
        objects.push(found.next());
    }
    found.close();
    return objects;
}
