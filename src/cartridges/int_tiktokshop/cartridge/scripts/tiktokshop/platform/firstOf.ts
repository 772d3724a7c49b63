/**
 * Reads the first objects of a search, and closes it.
 * @param limit - how many objects to return at most; `Infinity` for all
 * @param isWanted - whether to return an object
 */
export function firstOf<T>(
    found: dw.util.SeekableIterator<T>,
    limit: number,
    isWanted: (object: T) => boolean = () => true
): T[] {
    const objects: T[] = [];
    while (objects.length < limit && found.hasNext()) {
        const object = found.next();
        if (isWanted(object)) {
            objects.push(object);
        }
    }
    found.close();
    return objects;
}
