/**
 * What tells two objects of the platform apart: of an object of the database its table and key, of a part of a basket or order its
 * id, whichever object stands for it; of all others itself.
 */
export function identity(value: unknown): unknown {
    const { $table, $key, $uuid } = (typeof value === 'object' && value !== null ? value : {}) as {
        $table?: string;
        $key?: string;
        $uuid?: string;
    };
    return $table !== undefined ? `${$table} ${$key}` : $uuid === undefined ? value : `part ${$uuid}`;
}
