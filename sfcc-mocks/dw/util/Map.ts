import { checkSize } from '../../runtime/sizeLimits';
import { scriptClass } from '../../runtime/scriptClass';
import { Collection } from './Collection';

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
    private readonly $entries = new Map<unknown, unknown>();

    constructor(entries: Iterable<[unknown, unknown]> = []) {
        for (const [key, value] of entries) {
            this.put(key, value);
        }
    }

    get(key: unknown): unknown {
        return this.$entries.has(key) ? this.$entries.get(key) : null;
    }

    put(key: unknown, value: unknown): unknown {
        const before = this.get(key);
        this.$entries.set(key, value);
        checkSize('collectionSize', this.$entries.size);
        if (typeof key === 'string' && !(key in this)) {
            Object.defineProperty(this, key, {
                configurable: true,
                enumerable: true,
                get: () => this.$entries.get(key),
                set: (v) => this.$entries.set(key, v)
            });
        }
        return before;
    }

    putAll(other: PlatformMap): void {
        other.$entries.forEach((value, key) => this.put(key, value));
    }

    remove(key: unknown): unknown {
        const before = this.get(key);
        this.$entries.delete(key);
        return before;
    }

    clear(): void {
        this.$entries.clear();
    }

    containsKey(key: unknown): boolean {
        return this.$entries.has(key);
    }

    containsValue(value: unknown): boolean {
        return [...this.$entries.values()].includes(value);
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
        return new Collection(this.$entries.keys());
    }

    values(): Collection {
        return new Collection(this.$entries.values());
    }

    entrySet(): Collection {
        return new Collection([...this.$entries].map(([key, value]) => new MapEntry(key, value)));
    }
}

/** dw.util.HashMap */
export class HashMap extends PlatformMap {}

scriptClass('dw.util.MapEntry', MapEntry);
scriptClass('dw.util.Map', PlatformMap);
scriptClass('dw.util.HashMap', HashMap);
