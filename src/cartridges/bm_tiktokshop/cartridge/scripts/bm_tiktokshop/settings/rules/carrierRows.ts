import type { CarrierNames } from 'int_tiktokshop/cartridge/scripts/tiktokshop/shipments/rules/carriers';

/** One row of the form: a carrier of the merchant and TikTok's name for it. */
export interface CarrierRow {
    name: string;
    provider: string;
}

/** What the rows of a form are compared with. */
export interface CarrierChoice {
    /** Carriers from which a user can choose: what TikTok offers, and what is stored. Empty until TikTok was asked. */
    offered: string[];
    /** Whether two names mean one carrier, where a shipment names it. */
    isSame: (one: string, other: string) => boolean;
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
 * @returns for each row the key of its error, whose text is `settings.wrong.<key>`; empty for a correct row
 */
export function checkCarriers(rows: CarrierRow[], choice: CarrierChoice): string[] {
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
        if (rows.slice(0, index).some((other) => choice.isSame(other.name, row.name))) {
            return 'carrier.twice';
        }
        return choice.offered.length > 0 && choice.offered.indexOf(row.provider) < 0 ? 'carrier.unknown' : '';
    });
}
