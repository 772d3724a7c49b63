/** A replacement in the text of a script. */
export interface Edit {
    start: number;
    end: number;
    text: string;
}

/** Applies edits; of two at one place the outer loop's comes first, or last when it closes. */
export function applyEdits(source: string, edits: Edit[]): string {
    const inOrder = edits
        .map((edit, position) => ({ ...edit, position }))
        .sort((one, other) => one.start - other.start || one.end - other.end || one.position - other.position);
    let result = '';
    let position = 0;
    for (const edit of inOrder) {
        result += source.slice(position, edit.start) + edit.text;
        position = edit.end;
    }
    return result + source.slice(position);
}
