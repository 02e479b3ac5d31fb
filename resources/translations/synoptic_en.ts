<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>Adding</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) were added.</source>
        <translation>
            <numerusform>%Ln document was added.</numerusform>
            <numerusform>%Ln documents were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not.</source>
        <translation>
            <numerusform>%Ln was not.</numerusform>
            <numerusform>%Ln were not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of those added cannot be read.</source>
        <translation>
            <numerusform>%Ln of those added cannot be read.</numerusform>
            <numerusform>%Ln of those added cannot be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnnotationsHere</name>
    <message numerus="yes">
        <source>%Ln more are in the list below.</source>
        <translation>
            <numerusform>%Ln more is in the list below.</numerusform>
            <numerusform>%Ln more are in the list below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkEditing</name>
    <message numerus="yes">
        <source>Delete %Ln annotation(s)</source>
        <translation>
            <numerusform>Delete the annotation</numerusform>
            <numerusform>Delete %Ln annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) deleted. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>Deleted. Ctrl+Z takes it back.</numerusform>
            <numerusform>%Ln annotations deleted. Ctrl+Z brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) changed. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%Ln annotation changed. Ctrl+Z takes it back.</numerusform>
            <numerusform>%Ln annotations changed. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Citations</name>
    <message numerus="yes">
        <source>{0} of %Ln work(s) could be given to documents of this corpus.</source>
        <translation>
            <numerusform>{0} of %Ln work could be given to documents of this corpus.</numerusform>
            <numerusform>{0} of %Ln works could be given to documents of this corpus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take over %Ln citation(s)</source>
        <translation>
            <numerusform>&amp;Take over %Ln citation</numerusform>
            <numerusform>&amp;Take over %Ln citations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Citing</name>
    <message numerus="yes">
        <source>%Ln annotation(s) copied with citation.</source>
        <translation>
            <numerusform>%Ln annotation copied with citation.</numerusform>
            <numerusform>%Ln annotations copied with citation.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollationPage</name>
    <message numerus="yes">
        <source>All %Ln witness(es) have the same words here.</source>
        <translation>
            <numerusform>There is %Ln witness here.</numerusform>
            <numerusform>All %Ln witnesses have the same words here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln witness(es)</source>
        <translation>
            <numerusform>%Ln witness</numerusform>
            <numerusform>%Ln witnesses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln variant(s)</source>
        <translation>
            <numerusform>%Ln variant</numerusform>
            <numerusform>%Ln variants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transposition(s)</source>
        <translation>
            <numerusform>%Ln transposition</numerusform>
            <numerusform>%Ln transpositions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageModel</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Describing</name>
    <message numerus="yes">
        <source>&amp;Save %Ln document(s)</source>
        <translation>
            <numerusform>&amp;Save %Ln document</numerusform>
            <numerusform>&amp;Save %Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DescribingDesk</name>
    <message numerus="yes">
        <source>import %Ln citation(s)</source>
        <translation>
            <numerusform>import %Ln citation</numerusform>
            <numerusform>import %Ln citations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Echoing</name>
    <message numerus="yes">
        <source>%Ln annotation(s) copied here. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%Ln annotation copied here. Ctrl+Z takes it back.</numerusform>
            <numerusform>%Ln annotations copied here. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportEnding</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them without a place, marked so.</source>
        <translation>
            <numerusform>%Ln of them without a place, marked so.</numerusform>
            <numerusform>%Ln of them without a place, marked so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them placed in an older text only.</source>
        <translation>
            <numerusform>%Ln of them placed in an older text only.</numerusform>
            <numerusform>%Ln of them placed in an older text only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more reason(s)</source>
        <translation>
            <numerusform>%Ln more reason</numerusform>
            <numerusform>%Ln more reasons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fates</name>
    <message numerus="yes">
        <source>%Ln in place</source>
        <translation>
            <numerusform>%Ln in place</numerusform>
            <numerusform>%Ln in place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation>
            <numerusform>%Ln moved</numerusform>
            <numerusform>%Ln moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edited</source>
        <translation>
            <numerusform>%Ln edited</numerusform>
            <numerusform>%Ln edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unclear</source>
        <translation>
            <numerusform>%Ln unclear</numerusform>
            <numerusform>%Ln unclear</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lost</source>
        <translation>
            <numerusform>%Ln lost</numerusform>
            <numerusform>%Ln lost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitRowsModel</name>
    <message numerus="yes">
        <source>%Ln copy(copies)</source>
        <translation>
            <numerusform>%Ln copy</numerusform>
            <numerusform>%Ln copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}, the first %Ln listed</source>
        <translation>
            <numerusform>{0}, the first one listed</numerusform>
            <numerusform>{0}, the first %Ln listed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IndexKeeper</name>
    <message numerus="yes">
        <source>Indexing {0} of %Ln document(s)</source>
        <translation>
            <numerusform>Indexing {0} of %Ln document</numerusform>
            <numerusform>Indexing {0} of %Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectedPassage</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page header(s)</source>
        <translation>
            <numerusform>%Ln page header</numerusform>
            <numerusform>%Ln page headers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LineExport</name>
    <message numerus="yes">
        <source>%Ln line(s) were written to {0}.</source>
        <translation>
            <numerusform>%Ln line was written to {0}.</numerusform>
            <numerusform>%Ln lines were written to {0}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message numerus="yes">
        <source>None of the %Ln overlap(s) here meets the conditions. Clear them above.</source>
        <translation>
            <numerusform>The %Ln overlap here does not meet the conditions. Clear them above.</numerusform>
            <numerusform>None of the %Ln overlaps here meets the conditions. Clear them above.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NameTaken</name>
    <message numerus="yes">
        <source>The same for the %Ln &amp;other(s)</source>
        <translation>
            <numerusform>The same for the &amp;other one</numerusform>
            <numerusform>The same for the %Ln &amp;others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteTroubles</name>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OnDisk</name>
    <message numerus="yes">
        <source>{0} have changed on disk</source>
        <translation>
            <numerusform>{0} has changed on disk</numerusform>
            <numerusform>{0} have changed on disk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} are new</source>
        <translation>
            <numerusform>{0} is new</numerusform>
            <numerusform>{0} are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} are no longer there</source>
        <translation>
            <numerusform>{0} is no longer there</numerusform>
            <numerusform>{0} are no longer there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverlapPage</name>
    <message numerus="yes">
        <source>%Ln overlap(s)</source>
        <translation>
            <numerusform>%Ln overlap</numerusform>
            <numerusform>%Ln overlaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Passages</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Resembling</name>
    <message numerus="yes">
        <source>%Ln passage(s) like “{0}”</source>
        <translation>
            <numerusform>%Ln passage like “{0}”</numerusform>
            <numerusform>%Ln passages like “{0}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Saying</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read; the others are open. {0}</source>
        <translation>
            <numerusform>One file could not be read. {0}</numerusform>
            <numerusform>%Ln files could not be read; the others are open. {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overlap(s) found</source>
        <translation>
            <numerusform>%Ln overlap found</numerusform>
            <numerusform>%Ln overlaps found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchLines</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchSaying</name>
    <message numerus="yes">
        <source>{0} of %Ln document(s) are indexed so far.</source>
        <translation>
            <numerusform>{0} of %Ln document is indexed so far.</numerusform>
            <numerusform>{0} of %Ln documents are indexed so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} in the best {1} of %Ln document(s)</source>
        <translation>
            <numerusform>{0} in the best {1} of %Ln document</numerusform>
            <numerusform>{0} in the best {1} of %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} in %Ln document(s)</source>
        <translation>
            <numerusform>{0} in %Ln document</numerusform>
            <numerusform>{0} in %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) with copies only</source>
        <translation>
            <numerusform>%Ln document with copies only</numerusform>
            <numerusform>%Ln documents with copies only</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln footnote(s)</source>
        <translation>
            <numerusform>%Ln footnote</numerusform>
            <numerusform>%Ln footnotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set phrase(s)</source>
        <translation>
            <numerusform>%Ln set phrase</numerusform>
            <numerusform>%Ln set phrases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overlap(s)</source>
        <translation>
            <numerusform>%Ln overlap</numerusform>
            <numerusform>%Ln overlaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s) in common</source>
        <translation>
            <numerusform>%Ln word in common</numerusform>
            <numerusform>%Ln words in common</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>Opening {0} of %Ln document(s)</source>
        <translation>
            <numerusform>Opening {0} of %Ln document</numerusform>
            <numerusform>Opening {0} of %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comparing {0} of %Ln pair(s)</source>
        <translation>
            <numerusform>Comparing {0} of %Ln pair</numerusform>
            <numerusform>Comparing {0} of %Ln pairs</numerusform>
        </translation>
    </message>
</context>
</TS>
