import path from 'node:path';
import type { Group } from './groups';

/**
 * The groups of some features, in all cartridges that have them.
 * @param only - names of features; undefined for all
 * @throws if no group is of such a feature
 */
export function chosenGroups(all: Group[], only: string[] | undefined): Group[] {
    const featureOf = ({ name }: Group): string => path.basename(name);
    const features = [...new Set(all.map(featureOf))].sort();
    const unknown = (only || []).filter((name) => !features.includes(name));
    if (unknown.length > 0) {
        throw new Error(`--only ${unknown.join(', ')}: a feature is one of ${features.join(', ')}`);
    }
    return all.filter((group) => !only || only.includes(featureOf(group)));
}
