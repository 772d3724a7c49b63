import type { PlatformPackage } from '../PlatformPackage';
import { CSVStreamReader } from './CSVStreamReader';
import { CSVStreamWriter } from './CSVStreamWriter';
import { File } from './File';
import { FileReader } from './FileReader';
import { RandomAccessFileReader } from './RandomAccessFileReader';
import { FileWriter, StringWriter } from './writers';
import { XMLIndentingStreamWriter } from './XMLIndentingStreamWriter';
import { XMLStreamConstants, XMLStreamReader } from './XMLStreamReader';
import { XMLStreamWriter } from './XMLStreamWriter';

/** Classes of `dw.io`. */
export const ioPackage: PlatformPackage = {
    CSVStreamReader,
    CSVStreamWriter,
    File,
    FileReader,
    FileWriter,
    RandomAccessFileReader,
    StringWriter,
    XMLIndentingStreamWriter,
    XMLStreamConstants,
    XMLStreamReader,
    XMLStreamWriter
};
