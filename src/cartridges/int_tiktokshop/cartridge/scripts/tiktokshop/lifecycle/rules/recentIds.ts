/** Half of what an object may have: the platform allows 2,000 properties. Source: platform quotas, api.jsObjectSize. */
const PER_MAP = 1000;
const MAPS = 100;

/** Remembers a number, for example of a line, for each of the last hundred thousand ids. */
export interface RecentIds {
    /** Number of an id; 0 if there is none. */
    numberOf: (id: string) => number;
    add: (id: string, number: number) => void;
}

/** A memory without ids. */
export function recentIds(): RecentIds {
    let maps: Array<{ [key: string]: number }> = [{}];
    let count = 0;
    return {
        numberOf: (id) => {
            const name = 'id ' + id;
            let found = 0;
            maps.some((map) => {
                found = map[name] || 0;
                return found > 0;
            });
            return found;
        },
        add: (id, number) => {
            if (count === PER_MAP) {
                maps = [{}].concat(maps.slice(0, MAPS - 1));
                count = 0;
            }
            (maps[0] as { [key: string]: number })['id ' + id] = number;
            count += 1;
        }
    };
}
