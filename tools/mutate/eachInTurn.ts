/** Work that failed, and why. */
export interface Failure<T> {
    item: T;
    reason: string;
}

/**
 * Works on items, some at a time, in their sequence. What fails does not keep the others from their turn.
 * @param atOnce - how many items at a time
 * @returns what failed
 */
export async function eachInTurn<T>(
    items: T[],
    atOnce: number,
    work: (item: T) => Promise<void>
): Promise<Array<Failure<T>>> {
    const waiting = [...items];
    const failures: Array<Failure<T>> = [];
    const worker = async (): Promise<void> => {
        for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
            try {
                await work(item);
            } catch (error) {
                failures.push({ item, reason: (error as Error).message });
            }
        }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    return failures;
}
