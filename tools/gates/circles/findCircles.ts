import type { ImportGraph } from './importGraph';

/**
 * Circles of a graph: for each import that leads back to where it is made, the shortest way around. A circle that goes
 * through a file of another that was found already is not told again: it may fall with that one.
 * @returns each as files in the order in which they import each other
 */
export function findCircles(graph: ImportGraph): string[][] {
    const circles: string[][] = [];
    const told = new Set<string>();
    for (const file of inCircles(graph)) {
        const circle = told.has(file) ? null : shortestWayBack(graph, file);
        if (circle) {
            circles.push(circle);
            circle.forEach((one) => told.add(one));
        }
    }
    return circles;
}

/** What is left after every file is taken away that imports, or is imported by, nothing that is left. */
function inCircles(graph: ImportGraph): string[] {
    const left = new Map([...graph].map(([file, imports]) => [file, new Set(imports)]));
    for (let before = -1; before !== left.size;) {
        before = left.size;
        const imported = new Set([...left.values()].flatMap((imports) => [...imports]));
        for (const [file, imports] of left) {
            imports.forEach((one) => left.has(one) || imports.delete(one));
            if (imports.size === 0 || !imported.has(file)) {
                left.delete(file);
            }
        }
    }
    return [...left.keys()];
}

function shortestWayBack(graph: ImportGraph, start: string): string[] | null {
    const cameFrom = new Map<string, string>();
    const queue = [start];
    for (const file of queue) {
        for (const next of graph.get(file) || []) {
            if (next === start) {
                return wayTo(file, start, cameFrom);
            }
            if (!cameFrom.has(next)) {
                cameFrom.set(next, file);
                queue.push(next);
            }
        }
    }
    return null;
}

function wayTo(end: string, start: string, cameFrom: Map<string, string>): string[] {
    const way = [end];
    while (way[0] !== start) {
        way.unshift(cameFrom.get(way[0] as string) as string);
    }
    return way;
}
