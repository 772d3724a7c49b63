/** Two names in each row, such as a warehouse and its inventory list. */
export interface ShopTable {
    [name: string]: string;
}

/** Longest text of a table. */
const LONGEST = 2000;

/**
 * Reads a table that a person has entered: a row on each line, with an equals sign between its two names.
 * @returns null where a line is no row, or a name stands in two of them
 */
export function readTable(text: string): ShopTable | null {
    if (text.length > LONGEST) {
        return null;
    }
    const rows = text.split('\n').map((line) => line.trim());
    const table: ShopTable = {};
    const areRows = rows
        .filter((line) => line !== '')
        .every((line) => {
            const at = line.indexOf('=');
            const name = line.slice(0, Math.max(0, at)).trim();
            const value = line.slice(at + 1).trim();
            const isNew = !Object.prototype.hasOwnProperty.call(table, name);
            table[name] = value;
            return name !== '' && value !== '' && isNew;
        });
    return areRows ? table : null;
}

/** A table as a person enters it. */
export function tableText(table: ShopTable): string {
    return Object.keys(table)
        .map((name) => name + ' = ' + (table[name] as string))
        .join('\n');
}
