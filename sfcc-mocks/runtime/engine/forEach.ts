/**
 * Gives the scripts' realm `$each`, by which `for each` reads values: the elements of a collection or what is left of
 * an iterator, else the values of an object's properties. Nothing has none.
 * Source: Mozilla JavaScript 1.6, `for each`; platform doc dw.util.Collection.
 */
export const FOR_EACH_SCRIPT = `
(function (iterator) {
    function* remaining(object) {
        while (object.hasNext()) { yield object.next(); }
    }
    function* valuesOf(object) {
        for (var name in object) { yield object[name]; }
    }
    Object.defineProperty(this, '$each', {
        value: function (object) {
            if (object === null || object === undefined) { return []; }
            if (typeof object === 'object' && typeof object.hasNext === 'function') { return remaining(object); }
            return object[iterator] && !Array.isArray(object) && typeof object === 'object' ? object : valuesOf(object);
        }
    });
}).call(this, Symbol.iterator);
`;
