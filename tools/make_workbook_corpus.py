#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes tests/corpus/workbook_reader: the seeds of the fuzzer over the workbook reader, same bytes each time.

Text seeds hold parts of a workbook (see workbook_reader_fuzz.cpp); the others are files as they are. Inputs that a search
found stand beside them under names of their own and are left alone.
"""
import io
import pathlib
import zipfile

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "tests" / "corpus" / "workbook_reader"
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def sheet(rows, after=""):
    return f"@@ xl/worksheets/sheet1.xml\n<worksheet {MAIN}><sheetData>{rows}</sheetData>{after}</worksheet>\n"


TEXTS = {
    "kinds": sheet('<row r="2" spans="1:9"><c r="B2" t="s"><v>0</v></c><c r="A2"><v>1.5E-3</v></c><c t="b"><v>1</v></c>'
                   '<c t="e"><v>#N/A</v></c><c t="d"><v>2027-03-05T08:30:00</v></c><c t="str"><f>A1</f><v> x </v></c><c><f>1+1</f></c></row>'),
    "inline_rich": sheet('<row><c t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve"> a </t></r>'
                         '<rPh sb="0" eb="1"><t>no</t></rPh><r><t>_x000D_b</t></r></is></c></row>'),
    "shared": f'@@ xl/sharedStrings.xml\n<sst {MAIN} count="2"><si><t>a</t></si><si><r><t>b</t></r><phoneticPr/></si></sst>\n'
              + sheet('<row><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>'),
    "styles": f'@@ xl/styles.xml\n<styleSheet {MAIN}><numFmts><numFmt numFmtId="164" formatCode="[h]:mm;@"/>'
              '<numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m\\-d"/></numFmts>'
              '<cellXfs><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>\n'
              + sheet('<row><c s="0"><v>46451</v></c><c s="1"><v>0.5</v></c><c s="2"><v>60</v></c><c s="99"><v>1e300</v></c></row>'),
    "workbook_1904": f'@@ xl/workbook.xml\n<workbook {MAIN} xmlns:r="{OFFICE}"><workbookPr date1904="1"/>'
                     '<sheets><sheet name="a" r:id="rId1" state="hidden"/></sheets></workbook>\n'
                     + sheet('<row r="5000"><c r="BL5000"><v>1</v></c></row>'),
    "relationships": f'@@ _rels/.rels\n<Relationships xmlns="{PACKAGE}"><Relationship Id="a" Type="x/officeDocument" Target="../a/./b.xml"/></Relationships>\n'
                     '@@ a/b.xml\n<workbook><sheets><sheet name="s" id="k"/></sheets></workbook>\n'
                     '@@ a/_rels/b.xml.rels\n<Relationships><Relationship Id="k" Type="q/worksheet" Target="/c.xml"/>'
                     '<Relationship Id="e" TargetMode="External" Type="q" Target="http://x"/></Relationships>\n'
                     '@@ c.xml\n<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>\n',
    "foreign": sheet('<y:row xmlns:y="urn:f"><c><v>1</v></c></y:row><row><c><v>1</v></c></row>',
                     '<extLst><ext><x14:a xmlns:x14="urn:x"><sheetData/></x14:a></ext></extLst>'),
    "doctype": '@@ xl/worksheets/sheet1.xml\n<!DOCTYPE w [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>'
               "<worksheet><sheetData><row><c><v>&c;</v></c></row></sheetData></worksheet>\n",
    "broken": "@@ xl/worksheets/sheet1.xml\n<worksheet><sheetData><row></sheetData></worksheet>\n",
    "nested": "@@ xl/worksheets/sheet1.xml\n" + "<a>" * 70 + "\n",
    "utf16": '@@ xl/worksheets/sheet1.xml\n<?xml version="1.0" encoding="UTF-16"?><worksheet/>\n',
    "order": sheet('<row r="0"/><row r="9"><c r="C9"><v>1</v></c><c r="A9"><v>2</v></c><c/><c r="zz"><v>3</v></c></row><row><c><v>x</v></c></row>',
                   '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>'),
}
SMALL = {
    "xl/workbook.xml": '<workbook><sheets><sheet name="a" id="r"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r" Type="x/worksheet" Target="s.xml"/></Relationships>',
    "xl/s.xml": "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>",
}


def zipped(parts):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return buffer.getvalue()


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in TEXTS.items():
        (FOLDER / f"{name}.txt").write_text(text, encoding="utf-8")
    small = zipped(SMALL)
    (FOLDER / "small.xlsx").write_bytes(small)
    (FOLDER / "cut.xlsx").write_bytes(small[:len(small) * 2 // 3])
    (FOLDER / "protected.bin").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16le"))


main()
