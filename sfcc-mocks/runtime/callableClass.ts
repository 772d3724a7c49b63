/**
 * A class that scripts may call without `new`, as Rhino lets them call Java classes: `FileWriter(file, 'UTF-8')`.
 * Source: https://github.com/mozilla/rhino, NativeJavaClass.call
 * @param type - the class
 * @returns what stands for it in scripts; `instanceof` knows the same objects
 */
export function callableClass<T extends object>(type: T): T {
    const callable = new Proxy(type, {
        apply: (target, _self, args) =>
            new (target as unknown as new (...given: unknown[]) => object)(...(args as unknown[]))
    });
    Object.defineProperty((type as { prototype?: object }).prototype, 'constructor', {
        value: callable,
        writable: true,
        configurable: true
    });
    return callable;
}
