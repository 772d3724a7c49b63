import { IANAZone } from 'luxon';

/** Since 1973 zones change their offset only at quarters of an hour of UTC. Source: IANA time zone database. */
const QUARTER_MS = 15 * 60 * 1000;
const QUARTERS_SINCE = Date.UTC(1973, 0, 1);
/** Offsets that are kept for a zone. */
const MOST_OFFSETS = 10000;

const zones = new Map<string, TimeZone>();

/** A time zone of the IANA database that asks Node once for each quarter of an hour: nothing else about a date takes as long. */
class TimeZone extends IANAZone {
    private readonly offsets = new Map<number, number>();

    /** @param time - epoch milliseconds */
    override offset(time: number): number {
        if (!(time >= QUARTERS_SINCE)) {
            return super.offset(time);
        }
        const quarter = Math.floor(time / QUARTER_MS);
        let offset = this.offsets.get(quarter);
        if (offset === undefined) {
            offset = super.offset(time);
            if (this.offsets.size === MOST_OFFSETS) {
                this.offsets.clear();
            }
            this.offsets.set(quarter, offset);
        }
        return offset;
    }
}

/**
 * A time zone by its name.
 * @param name - of the IANA database; `isValid` is false for any other one
 */
export function timeZone(name: string): IANAZone {
    let zone = zones.get(name);
    if (!zone) {
        zone = new TimeZone(name);
        if (zone.isValid) {
            zones.set(name, zone);
        }
    }
    return zone;
}
