/** Half of what an object may have: the platform quota is 20,000 members. */
const PER_MAP = 10000;
const MAPS = 10;

/** Remembers on which line each of the last hundred thousand ids was seen. */
export interface RecentIds {
    /** Line of an id; 0 if it was not seen. */
    lineOf: (id: string) => number;
    add: (id: string, line: number) => void;
}

/** A memory without ids. */
export function recentIds(): RecentIds {
    let maps: Array<{ [key: string]: number }> = [{}];
    let count = 0;
    return {
        lineOf: (id) => maps.reduce((line, map) => line || map['id ' + id] || 0, 0),
        add: (id, line) => {
            if (count === PER_MAP) {
                maps = [{}].concat(maps.slice(0, MAPS - 1));
                count = 0;
            }
            (maps[0] as { [key: string]: number })['id ' + id] = line;
            count += 1;
        }
    };
}
