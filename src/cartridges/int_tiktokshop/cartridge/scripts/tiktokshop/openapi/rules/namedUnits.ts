/** Names units in the body of a call: by id, or as soon as one is a part of a bundle, by line and part. */
export function namedUnits(ids: string[], idName: string, partName: string): { [name: string]: unknown } {
    if (ids.every((id) => id.indexOf('/') < 0)) {
        return { order_line_item_ids: ids };
    }
    return {
        order_line_list: ids.map((id) => {
            const [lineId, part] = id.split('/');
            const named: { [name: string]: string } = {};
            named[idName] = lineId as string;
            if (part) {
                named[partName] = part;
            }
            return named;
        })
    };
}

/** The line that a unit is, or is a part of. */
export function lineOf(id: string): string {
    return id.split('/')[0] as string;
}
