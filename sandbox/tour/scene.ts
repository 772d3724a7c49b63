import type { PublicApi } from './publicApi';

/** What a scene read back from outside. */
export type Evidence = Record<string, unknown>;

/** What a scene is played with. */
export interface Stage {
    api: PublicApi;
    /** What one scene leaves for the next, by name. */
    memory: Record<string, string>;
    /** Tells the onlooker what happened; `who` is the party that sees or does it. */
    tell(who: 'Buyer' | 'TikTok' | 'SFCC' | 'OMS' | 'Clock', text: string): void;
    /** Holds the scene to something: throws with what was expected and what came. */
    expect(what: string, actual: unknown, expected: unknown): void;
}

export interface Scene {
    /** Fixed id, see the list of scenes in the documentation. */
    id: string;
    title: string;
    play(stage: Stage): Promise<Evidence>;
}

export interface SceneResult {
    id: string;
    title: string;
    ok: boolean;
    evidence: Evidence;
    ms: number;
}

/** A scene's promise was not kept. */
class SceneFailed extends Error {}

/** Compares by value and says what differed. */
export function expectSame(what: string, actual: unknown, expected: unknown): void {
    if (JSON.stringify(actual) !== JSON.stringify(expected)) {
        throw new SceneFailed(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
    }
}

/** What an earlier scene left behind. */
export function remembered(stage: Stage, name: string): string {
    const value = stage.memory[name];
    if (!value) {
        throw new SceneFailed(`an earlier scene did not leave its ${name}`);
    }
    return value;
}
