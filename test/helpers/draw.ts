import { seeded } from '#simulators/tiktok-shop/random';

/** Draws from lists and shares. */
export class Draw {
    readonly random: () => number;

    constructor(seed: number) {
        this.random = seeded(seed);
    }

    oneOf<T>(list: readonly T[]): T {
        return list[Math.floor(this.random() * list.length)] as T;
    }

    share(most: number): number {
        return this.random() < 0.5 ? 0 : this.random() * most;
    }

    some<T>(list: readonly T[]): T[] {
        const chosen = list.filter(() => this.random() < 0.5);
        return chosen.length > 0 ? chosen : [this.oneOf(list)];
    }
}
