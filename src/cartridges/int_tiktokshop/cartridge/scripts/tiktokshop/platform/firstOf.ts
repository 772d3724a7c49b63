/**
 * Reads the first objects of a search, and closes it. One that was read to its end has closed itself. Source: Script API,
 * SeekableIterator.close.
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
    if (objects.length >= limit) {
        found.close();
    }
    return objects;
}

/**
 * Reads the first objects of a search that is sorted by creation, and closes it. Objects created at the same time as the last
 * one come too, so that the caller can continue after that time.
 * @param limit - how many objects to return at least, if there are so many
 * @param isWanted - whether to return an object
 */
export function firstByAge<T extends { creationDate: Date }>(
    found: dw.util.SeekableIterator<T>,
    limit: number,
    isWanted: (object: T) => boolean = () => true
): T[] {
    const objects: T[] = [];
    let isEnough = false;
    while (!isEnough && found.hasNext()) {
        const object = found.next();
        const last = objects[objects.length - 1];
        isEnough = objects.length >= limit && (!last || last.creationDate.getTime() !== object.creationDate.getTime());
        if (!isEnough && isWanted(object)) {
            objects.push(object);
        }
    }
    found.close();
    return objects;
}
