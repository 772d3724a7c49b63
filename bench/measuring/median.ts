/** The value in the middle. */
export function median(values: number[]): number {
    const sorted = [...values].sort((one, other) => one - other);
    return sorted[Math.floor(sorted.length / 2)] as number;
}
