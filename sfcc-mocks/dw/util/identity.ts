/**
 * What tells two objects of the platform apart: of an object of the database its table and key, whichever object stands for it; of
 * all others itself.
 */
export function identity(value: unknown): unknown {
    const { $table, $key } = (typeof value === 'object' && value !== null ? value : {}) as {
        $table?: string;
        $key?: string;
    };
    return $table === undefined ? value : `${$table} ${$key}`;
}
