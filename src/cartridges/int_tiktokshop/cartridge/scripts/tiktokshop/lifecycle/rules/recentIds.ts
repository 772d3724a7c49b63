/** An object may have 20,000 members (platform quota). */
const PER_MAP = 10000;
const MAPS = 10;

/** Remembers where ids were seen, the last hundred thousand of them. */
export interface RecentIds {
    /** Line of an id; 0 where it was not seen. */
    lineOf: (id: string) => number;
    add: (id: string, line: number) => void;
}

/** An empty memory. */
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
