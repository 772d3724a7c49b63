import { checkSize } from '../../runtime/sizeLimits';
import { scriptClass } from '../../runtime/scriptClass';
import { Collection } from './Collection';
import { identity } from './identity';

/** dw.util.MapEntry */
export class MapEntry {
    constructor(
        private readonly $key: unknown,
        private readonly $value: unknown
    ) {}

    getKey(): unknown {
        return this.$key;
    }

    getValue(): unknown {
        return this.$value;
    }
}

/** dw.util.Map: `map.get('x')`, and `map.x` for what is in it, as scripts of the platform read maps. */
export class PlatformMap {
    declare private readonly $stored: Map<unknown, { key: unknown; value: unknown }>;
    /** How many keys are properties of the map. */
    declare private $properties: number;

    /** What is in it, with what scripts have assigned to it since: `map.x = 1` puts `x`. */
    private get $entries(): Map<unknown, { key: unknown; value: unknown }> {
        const names = Object.keys(this).filter((name) => !name.startsWith('$'));
        if (names.length !== this.$properties) {
            names.forEach((name) => this.$takeAssigned(name));
        }
        return this.$stored;
    }

    /** Puts what a script has assigned by a name, if it has. */
    private $takeAssigned(name: unknown): void {
        if (typeof name !== 'string' || name.startsWith('$') || !Object.hasOwn(this, name)) {
            return;
        }
        const descriptor = Object.getOwnPropertyDescriptor(this, name) as PropertyDescriptor;
        if ('value' in descriptor) {
            delete (this as Record<string, unknown>)[name];
            this.$stored.set(name, { key: name, value: descriptor.value });
            this.$defineProperty(name);
        }
    }

    constructor(entries: Iterable<[unknown, unknown]> = []) {
        this.$stored = new Map();
        this.$properties = 0;
        for (const [key, value] of entries) {
            this.put(key, value);
        }
    }

    get(key: unknown): unknown {
        this.$takeAssigned(key);
        return this.$stored.get(identity(key))?.value ?? null;
    }

    put(key: unknown, value: unknown): unknown {
        const before = this.get(key);
        this.$stored.set(identity(key), { key, value });
        checkSize('collectionSize', this.$stored.size);
        if (typeof key === 'string' && !(key in this)) {
            this.$defineProperty(key);
        }
        return before;
    }

    private $defineProperty(key: string): void {
        this.$properties += 1;
        Object.defineProperty(this, key, {
            configurable: true,
            enumerable: true,
            get: () => this.$stored.get(key)?.value,
            set: (value: unknown) => this.$stored.set(key, { key, value })
        });
    }

    putAll(other: PlatformMap): void {
        other.$entries.forEach(({ key, value }) => this.put(key, value));
    }

    remove(key: unknown): unknown {
        const before = this.get(key);
        this.$entries.delete(identity(key));
        return before;
    }

    clear(): void {
        this.$entries.clear();
    }

    containsKey(key: unknown): boolean {
        this.$takeAssigned(key);
        return this.$stored.has(identity(key));
    }

    containsValue(value: unknown): boolean {
        return this.$all().some((entry) => entry.value === value);
    }

    isEmpty(): boolean {
        return this.$entries.size === 0;
    }

    size(): number {
        return this.$entries.size;
    }

    getLength(): number {
        return this.$entries.size;
    }

    keySet(): Collection {
        return new Collection(this.$all().map(({ key }) => key));
    }

    values(): Collection {
        return new Collection(this.$all().map(({ value }) => value));
    }

    entrySet(): Collection {
        return new Collection(this.$all().map(({ key, value }) => new MapEntry(key, value)));
    }

    protected $all(): Array<{ key: unknown; value: unknown }> {
        return [...this.$entries.values()];
    }
}

/** dw.util.HashMap */
export class HashMap extends PlatformMap {
    /** Another map of the same keys and values. */
    clone(): HashMap {
        const made = new HashMap();
        made.putAll(this);
        return made;
    }
}

/** dw.util.LinkedHashMap: in the order in which keys were put. */
export class LinkedHashMap extends PlatformMap {
    clone(): LinkedHashMap {
        const made = new LinkedHashMap();
        made.putAll(this);
        return made;
    }
}

scriptClass('dw.util.MapEntry', MapEntry);
scriptClass('dw.util.Map', PlatformMap);
scriptClass('dw.util.HashMap', HashMap);
scriptClass('dw.util.LinkedHashMap', LinkedHashMap);
