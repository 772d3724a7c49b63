import { scriptClass } from '../../runtime/scriptClass';
import type { NoteRecord } from './records';

/** dw.object.Note */
export class Note {
    constructor(private readonly $note: NoteRecord) {}

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
