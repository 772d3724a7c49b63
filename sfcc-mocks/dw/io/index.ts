import type { PlatformPackage } from '../PlatformPackage';
import { CSVStreamReader } from './CSVStreamReader';
import { CSVStreamWriter } from './CSVStreamWriter';
import { File } from './File';
import { FileReader } from './FileReader';
import { ResponseWriter } from '../system/Response';
import { RandomAccessFileReader } from './RandomAccessFileReader';
import { Reader } from './Reader';
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
    PrintWriter: ResponseWriter,
    RandomAccessFileReader,
    Reader,
    StringWriter,
    XMLIndentingStreamWriter,
    XMLStreamConstants,
    XMLStreamReader,
    XMLStreamWriter
};
