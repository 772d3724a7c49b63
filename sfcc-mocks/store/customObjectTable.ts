/** By type. A name that is made anew has to be hashed anew before its table is found, which takes longer than to find it. */
const tables = new Map<string, string>();

/** Table of a custom object type. */
export function customObjectTable(type: string): string {
    let table = tables.get(type);
    if (table === undefined) {
        table = 'CustomObject:' + type;
        tables.set(type, table);
    }
    return table;
}
