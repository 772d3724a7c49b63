import { isSameCarrier } from 'int_tiktokshop/cartridge/scripts/tiktokshop/shipments/rules/carriers';
import type { CarrierNames } from 'int_tiktokshop/cartridge/scripts/tiktokshop/shipments/rules/carriers';

/** One row of the form: a carrier of the merchant and TikTok's name for it. */
export interface CarrierRow {
    name: string;
    provider: string;
}

const LONGEST = 100;

/** Carriers as rows, by name. */
export function rowsOf(names: CarrierNames): CarrierRow[] {
    return Object.keys(names)
        .sort()
        .map((name) => ({ name: name, provider: String(names[name]) }));
}

/** Rows as carriers; empty rows do not count. */
export function namesOf(rows: CarrierRow[]): CarrierNames {
    const names: CarrierNames = {};
    rows.filter((row) => row.name !== '').forEach((row) => {
        names[row.name] = row.provider;
    });
    return names;
}

/**
 * Checks the rows of a form.
 * @param offered - names of TikTok's carriers and of those that are stored; empty when none are known
 * @returns for each row the key of its error, whose text is `settings.wrong.<key>`; empty for a correct row
 */
export function checkCarriers(rows: CarrierRow[], offered: string[]): string[] {
    return rows.map((row, index) => {
        if (row.name === '' && row.provider === '') {
            return '';
        }
        if (row.name === '' || row.provider === '') {
            return 'carrier.half';
        }
        if (row.name.length > LONGEST || row.provider.length > LONGEST) {
            return 'long';
        }
        if (rows.slice(0, index).some((other) => isSameCarrier(other.name, row.name))) {
            return 'carrier.twice';
        }
        return offered.length > 0 && offered.indexOf(row.provider) < 0 ? 'carrier.unknown' : '';
    });
}
