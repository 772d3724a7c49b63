/**
 * Methods of arrays as functions of `Array`, whose first argument is the list: `Array.some(list, judge)`. It may be a list of the
 * platform. Source: Mozilla Rhino 1.7.14, NativeArray; the official cartridge of PayPal.
 */
export const ARRAY_SCRIPT = `
['join', 'reverse', 'sort', 'push', 'pop', 'shift', 'unshift', 'splice', 'concat', 'slice', 'indexOf', 'lastIndexOf', 'every', 'filter',
    'forEach', 'map', 'some', 'find', 'findIndex', 'reduce', 'reduceRight'].forEach(function (name) {
    var method = Array.prototype[name];
    Object.defineProperty(Array, name, {
        configurable: true, writable: true,
        value: function (list) { return method.apply(Object(list), Array.prototype.slice.call(arguments, 1)); }
    });
});
`;
