import { scriptClass } from '../../runtime/scriptClass';
import type { NoteRecord } from './records';

/** dw.object.Note */
export class Note {
    constructor(private readonly $note: NoteRecord) {}

    /** Whether it shows this record, or a copy of it. */
    $shows(record: NoteRecord): boolean {
        return JSON.stringify(record) === JSON.stringify(this.$note);
    }

    getSubject(): string {
        return this.$note.subject;
    }

    getText(): string {
        return this.$note.text;
    }

    getCreatedBy(): string {
        return this.$note.createdBy;
    }

    getCreationDate(): Date {
        return new Date(this.$note.creationDate);
    }
}

scriptClass('dw.object.Note', Note);
