<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk_KZ" sourcelanguage="en_GB">
<context>
    <name>About</name>
    <message>
        <source>&lt;b&gt;Synoptic {0}&lt;/b&gt;&lt;p&gt;A desk for comparative reading: what do these documents share, word against word?&lt;/p&gt;&lt;p&gt;It works offline and never writes to your documents. MIT licence. Qt {1}, under the LGPL.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Synoptic {0}&lt;/b&gt;&lt;p&gt;Салыстыра оқуға арналған жұмыс үстелі: бұл құжаттарда сөзбе-сөз не ортақ?&lt;/p&gt;&lt;p&gt;Желісіз жұмыс істейді, құжаттарыңызды ешқашан өзгертпейді. MIT лицензиясы. Qt {1}, LGPL бойынша.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>About Synoptic</source>
        <translation>Synoptic туралы</translation>
    </message>
    <message>
        <source>&amp;Licences…</source>
        <translation>&amp;Лицензиялар…</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>&amp;Highlight</source>
        <translation>&amp;Ерекшелеу</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Жазба…</translation>
    </message>
    <message>
        <source>&amp;Link two passages</source>
        <translation>Екі үзіндіні &amp;байланыстыру</translation>
    </message>
    <message>
        <source>Note on the &amp;document…</source>
        <translation>&amp;Құжатқа жазба…</translation>
    </message>
    <message>
        <source>D&amp;elete the annotation</source>
        <translation>Аннотацияны ж&amp;ою</translation>
    </message>
    <message>
        <source>&amp;Yellow</source>
        <translation>&amp;Сары</translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <translation>&amp;Жасыл</translation>
    </message>
    <message>
        <source>&amp;Blue</source>
        <translation>&amp;Көк</translation>
    </message>
    <message>
        <source>&amp;Pink</source>
        <translation>&amp;Қызғылт</translation>
    </message>
    <message>
        <source>P&amp;urple</source>
        <translation>К&amp;үлгін</translation>
    </message>
    <message>
        <source>G&amp;rey</source>
        <translation>С&amp;ұр</translation>
    </message>
    <message>
        <source>Show those of other &amp;witnesses</source>
        <translation>Басқа &amp;нұсқалардікін көрсету</translation>
    </message>
    <message>
        <source>Co&amp;py those of other witnesses here</source>
        <translation>Басқа нұсқалардікін осында кө&amp;шіру</translation>
    </message>
    <message>
        <source>&amp;Your name…</source>
        <translation>&amp;Атыңыз…</translation>
    </message>
    <message>
        <source>&amp;Go to the annotations</source>
        <translation>Аннотациялар&amp;ға өту</translation>
    </message>
    <message>
        <source>The tree of &amp;tags</source>
        <translation>Те&amp;гтер ағашы</translation>
    </message>
    <message>
        <source>Re&amp;view the moved annotations…</source>
        <translation>Жылжыған аннотацияларды қара&amp;п шығу…</translation>
    </message>
    <message>
        <source>Pro&amp;blems of the files…</source>
        <translation>Файлдардың &amp;мәселелері…</translation>
    </message>
    <message>
        <source>C&amp;onfirm the overlap</source>
        <translation>&amp;Сәйкестікті растау</translation>
    </message>
    <message>
        <source>Re&amp;ject the overlap</source>
        <translation>Сәйкестікті қабыл&amp;дамау</translation>
    </message>
    <message>
        <source>Spl&amp;it the overlap here</source>
        <translation>Сәйкестікті осы жерде бө&amp;лу</translation>
    </message>
    <message>
        <source>Cut the overlap to the &amp;selection</source>
        <translation>С&amp;әйкестікті таңдалғанға дейін кесу</translation>
    </message>
    <message>
        <source>The overlap as it was &amp;found</source>
        <translation>Сәйкест&amp;ік табылған күйінде</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Болд&amp;ырмау</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Қа&amp;йталау</translation>
    </message>
    <message>
        <source>&amp;Next overlap</source>
        <translation>&amp;Келесі сәйкестік</translation>
    </message>
    <message>
        <source>&amp;Previous overlap</source>
        <translation>&amp;Алдыңғы сәйкестік</translation>
    </message>
    <message>
        <source>Bring the &amp;counterpart here</source>
        <translation>&amp;Жұп үзіндіні осында әкелу</translation>
    </message>
    <message>
        <source>&amp;Level scrolling</source>
        <translation>&amp;Қатар айналдыру</translation>
    </message>
    <message>
        <source>Go to the p&amp;assage</source>
        <translation>Үзін&amp;діге өту</translation>
    </message>
    <message>
        <source>&amp;Differences side by side</source>
        <translation>Айырмашылықтарды қа&amp;тар қою</translation>
    </message>
    <message>
        <source>&amp;Only what differs</source>
        <translation>Тек а&amp;йырмашылықтар</translation>
    </message>
    <message>
        <source>Copy the passa&amp;ge</source>
        <translation>Үзіндіні к&amp;өшіру</translation>
    </message>
    <message>
        <source>S&amp;top comparing</source>
        <translation>&amp;Салыстыруды тоқтату</translation>
    </message>
    <message>
        <source>&amp;Open a folder…</source>
        <translation>Буманы &amp;ашу…</translation>
    </message>
    <message>
        <source>Open the &amp;sample corpus</source>
        <translation>Үлгі &amp;корпусты ашу</translation>
    </message>
    <message>
        <source>Open this folder &amp;anew</source>
        <translation>Осы буманы &amp;жаңадан ашу</translation>
    </message>
    <message>
        <source>Add &amp;documents…</source>
        <translation>&amp;Құжаттар қосу…</translation>
    </message>
    <message>
        <source>Add a &amp;folder of documents…</source>
        <translation>Құжаттар бу&amp;масын қосу…</translation>
    </message>
    <message>
        <source>Descri&amp;be the documents…</source>
        <translation>Құжаттарды &amp;сипаттау…</translation>
    </message>
    <message>
        <source>Import &amp;citations…</source>
        <translation>&amp;Библиографияны импорттау…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Экспорттау…</translation>
    </message>
    <message>
        <source>&amp;Print this text…</source>
        <translation>&amp;Осы мәтінді басып шығару…</translation>
    </message>
    <message>
        <source>Print the co&amp;mparison…</source>
        <translation>Са&amp;лыстыруды басып шығару…</translation>
    </message>
    <message>
        <source>&amp;Save or open a desk…</source>
        <translation>Жұмыс үстелін &amp;сақтау не ашу…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Бап&amp;таулар…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Ш&amp;ығу</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Нұсқаулық</translation>
    </message>
    <message>
        <source>&amp;All actions…</source>
        <translation>&amp;Барлық әрекеттер…</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Пернелер…</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>&amp;Алғашқы қадамдар</translation>
    </message>
    <message>
        <source>A&amp;bout Synoptic</source>
        <translation>Synoptic &amp;туралы</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Көшіру</translation>
    </message>
    <message>
        <source>Cop&amp;y with citation</source>
        <translation>Сілтемесімен кө&amp;шіру</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Бәрін &amp;таңдау</translation>
    </message>
    <message>
        <source>Search the corp&amp;us…</source>
        <translation>Корпустан &amp;іздеу…</translation>
    </message>
    <message>
        <source>Find passages li&amp;ke this</source>
        <translation>&amp;Ұқсас үзінділерді табу</translation>
    </message>
    <message>
        <source>Find passages like a te&amp;xt…</source>
        <translation>Мәтінге ұқсас ү&amp;зінділерді табу…</translation>
    </message>
    <message>
        <source>&amp;Find in this text…</source>
        <translation>&amp;Осы мәтіннен табу…</translation>
    </message>
    <message>
        <source>Next &amp;hit</source>
        <translation>К&amp;елесі табылған орын</translation>
    </message>
    <message>
        <source>P&amp;revious hit</source>
        <translation>&amp;Алдыңғы табылған орын</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>&amp;Өту…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>А&amp;ртқа</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>Ал&amp;ға</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>Келесі &amp;панель</translation>
    </message>
    <message>
        <source>Go to the &amp;documents</source>
        <translation>&amp;Құжаттарға өту</translation>
    </message>
    <message>
        <source>Go to the &amp;overlaps</source>
        <translation>&amp;Сәйкестіктерге өту</translation>
    </message>
    <message>
        <source>Go to the h&amp;its</source>
        <translation>Та&amp;былған орындарға өту</translation>
    </message>
    <message>
        <source>Go &amp;to the concordance</source>
        <translation>Конкор&amp;дансқа өту</translation>
    </message>
    <message>
        <source>Go to the &amp;matrix</source>
        <translation>&amp;Матрицаға өту</translation>
    </message>
    <message>
        <source>Go to the co&amp;verage</source>
        <translation>Қамт&amp;уға өту</translation>
    </message>
    <message>
        <source>Go to the co&amp;llation</source>
        <translation>Ко&amp;ллацияға өту</translation>
    </message>
    <message>
        <source>Choose a document for this pa&amp;ne</source>
        <translation>Осы панельге құ&amp;жат таңдау</translation>
    </message>
    <message>
        <source>&amp;Swap the panes</source>
        <translation>Панельдердің орнын ау&amp;ыстыру</translation>
    </message>
    <message>
        <source>Page &amp;images</source>
        <translation>&amp;Бет суреттері</translation>
    </message>
    <message>
        <source>&amp;Add a pane</source>
        <translation>Панель &amp;қосу</translation>
    </message>
    <message>
        <source>&amp;Close this pane</source>
        <translation>Осы панельді &amp;жабу</translation>
    </message>
    <message>
        <source>Move this pane &amp;left</source>
        <translation>Панельді &amp;солға жылжыту</translation>
    </message>
    <message>
        <source>Move this pane &amp;right</source>
        <translation>Панельді &amp;оңға жылжыту</translation>
    </message>
    <message>
        <source>&amp;Documents</source>
        <translation>&amp;Құжаттар</translation>
    </message>
    <message>
        <source>&amp;Passage</source>
        <translation>&amp;Үзінді</translation>
    </message>
    <message>
        <source>Lists bel&amp;ow the texts</source>
        <translation>Мәтіндер астындағы &amp;тізімдер</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Мәтінді ү&amp;лкейту</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Мәтінді &amp;кішірейту</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>Мәтіннің қалыпты өл&amp;шемі</translation>
    </message>
    <message>
        <source>Lar&amp;ger text in this pane</source>
        <translation>&amp;Осы панельдегі мәтінді үлкейту</translation>
    </message>
    <message>
        <source>S&amp;maller text in this pane</source>
        <translation>Осы &amp;панельдегі мәтінді кішірейту</translation>
    </message>
    <message>
        <source>This pane as the othe&amp;rs</source>
        <translation>Бұл панель &amp;басқалары сияқты</translation>
    </message>
    <message>
        <source>Te&amp;xt and column…</source>
        <translation>Мәтін және ба&amp;ған…</translation>
    </message>
    <message>
        <source>&amp;Verbatim passages</source>
        <translation>&amp;Сөзбе-сөз үзінділер</translation>
    </message>
    <message>
        <source>&amp;Noisy passages</source>
        <translation>&amp;Бұрмаланған үзінділер</translation>
    </message>
    <message>
        <source>&amp;Edited passages</source>
        <translation>&amp;Өңделген үзінділер</translation>
    </message>
    <message>
        <source>&amp;Reworded passages</source>
        <translation>&amp;Мазмұндалған үзінділер</translation>
    </message>
    <message>
        <source>&amp;Translated passages</source>
        <translation>&amp;Аударылған үзінділер</translation>
    </message>
    <message>
        <source>Set &amp;phrases</source>
        <translation>&amp;Тұрақты тіркестер</translation>
    </message>
    <message>
        <source>Page &amp;furniture</source>
        <translation>&amp;Колонтитулдар мен қызметтік мәтін</translation>
    </message>
    <message>
        <source>Documents by &amp;place in the folder</source>
        <translation>Құжаттар бумадағы &amp;орны бойынша</translation>
    </message>
    <message>
        <source>Documents by &amp;title</source>
        <translation>Құжаттар &amp;атауы бойынша</translation>
    </message>
    <message>
        <source>Documents by &amp;share in common</source>
        <translation>Құжаттар ортақ &amp;үлесі бойынша</translation>
    </message>
    <message>
        <source>Theme of the s&amp;ystem</source>
        <translation>&amp;Жүйедегі безендіру</translation>
    </message>
    <message>
        <source>L&amp;ight theme</source>
        <translation>&amp;Ашық безендіру</translation>
    </message>
    <message>
        <source>&amp;Sepia theme</source>
        <translation>«&amp;Сепия» безендіруі</translation>
    </message>
    <message>
        <source>D&amp;ark theme</source>
        <translation>&amp;Күңгірт безендіру</translation>
    </message>
    <message>
        <source>High &amp;contrast theme</source>
        <translation>Жоғары кон&amp;траст</translation>
    </message>
    <message>
        <source>Language of the s&amp;ystem</source>
        <translation>Жүй&amp;е тілі</translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message>
        <source>Documents ({0})</source>
        <translation>Құжаттар ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Барлық файлдар (*)</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Құжаттар қосу</translation>
    </message>
    <message>
        <source>Add the documents of a folder</source>
        <translation>Бумадағы құжаттарды қосу</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln файл</numerusform>
            <numerusform>%Ln файл</numerusform>
        </translation>
    </message>
    <message>
        <source>Dropped documents</source>
        <translation>Сүйреп әкелінген құжаттар</translation>
    </message>
    <message>
        <source>What should become of “{0}”?</source>
        <translation>«{0}» не істелсін?</translation>
    </message>
    <message>
        <source>&amp;Copy into “{0}”</source>
        <translation>«{0}» ішіне &amp;көшіру</translation>
    </message>
    <message>
        <source>&amp;Import citations from it</source>
        <translation>Одан &amp;библиографияны импорттау</translation>
    </message>
    <message>
        <source>&amp;Open the folder “{0}”</source>
        <translation>«{0}» бумасын &amp;ашу</translation>
    </message>
    <message>
        <source>Documents are being added already.</source>
        <translation>Құжаттар қосылып жатыр.</translation>
    </message>
    <message>
        <source>Stopped. What was copied is in the corpus.</source>
        <translation>Тоқтатылды. Көшіріліп үлгергені корпуста.</translation>
    </message>
    <message>
        <source>Adding {0}</source>
        <translation>{0} қосылуда</translation>
    </message>
    <message>
        <source>Looking at {0}</source>
        <translation>{0} қаралуда</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) were added.</source>
        <translation>
            <numerusform>%Ln құжат қосылды.</numerusform>
            <numerusform>%Ln құжат қосылды.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not.</source>
        <translation>
            <numerusform>%Ln құжат қосылмады.</numerusform>
            <numerusform>%Ln құжат қосылмады.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of those added cannot be read.</source>
        <translation>
            <numerusform>Қосылғандардың оқылмайтыны: %Ln.</numerusform>
            <numerusform>Қосылғандардың оқылмайтыны: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out as no documents: {0} ({1}).</source>
        <translation>Құжат болмағандықтан қалдырылды: {0} ({1}).</translation>
    </message>
    <message>
        <source>added</source>
        <translation>қосылды</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>бұрыннан бар</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>өткізіп жіберілді</translation>
    </message>
    <message>
        <source>not added</source>
        <translation>қосылмады</translation>
    </message>
    <message>
        <source>added, not readable</source>
        <translation>қосылды, оқылмайды</translation>
    </message>
    <message>
        <source>Open a folder of documents first.</source>
        <translation>Алдымен құжаттар бумасын ашыңыз.</translation>
    </message>
</context>
<context>
    <name>AddingOutcome</name>
    <message>
        <source>Documents added</source>
        <translation>Құжаттар қосылды</translation>
    </message>
    <message>
        <source>What became of each file</source>
        <translation>Әр файлмен не болды</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Не болды</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>&amp;Copy the list</source>
        <translation>Тізімді &amp;көшіру</translation>
    </message>
</context>
<context>
    <name>AnnotatingDesk</name>
    <message>
        <source>Click an annotation first, in the text or at the right.</source>
        <translation>Алдымен мәтіндегі немесе оң жақтағы аннотацияны шертіңіз.</translation>
    </message>
    <message>
        <source>Deleted. Ctrl+Z takes it back.</source>
        <translation>Жойылды. Ctrl+Z қайтарады.</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Болдырылмады: {0}</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Болдырмайтын ештеңе жоқ.</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Қайталанды: {0}</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Қайталайтын ештеңе жоқ.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Атыңыз</translation>
    </message>
    <message>
        <source>It stands under what you annotate from now on.</source>
        <translation>Бұдан былай аннотацияларыңыздың астында осы ат тұрады.</translation>
    </message>
    <message>
        <source>You annotate as {0}.</source>
        <translation>Аннотацияларыңызға {0} деген ат қойылады.</translation>
    </message>
    <message>
        <source>What you noted is kept, but not in the corpus yet: {0}</source>
        <translation>Белгілегендеріңіз сақталды, бірақ әлі корпуста емес: {0}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Болд&amp;ырмау</translation>
    </message>
    <message>
        <source>&amp;Undo: {0}</source>
        <translation>Болд&amp;ырмау: {0}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Қа&amp;йталау</translation>
    </message>
    <message>
        <source>&amp;Redo: {0}</source>
        <translation>Қа&amp;йталау: {0}</translation>
    </message>
    <message>
        <source>Another window has this corpus open. Both can annotate; what the other one changes is merged when this one saves.</source>
        <translation>Бұл корпус басқа терезеде де ашық. Екеуінде де аннотация жасауға болады; басқа терезенің өзгерістері осы терезе сақтағанда біріктіріледі.</translation>
    </message>
    <message>
        <source>The annotations are still being read.</source>
        <translation>Аннотациялар әлі оқылуда.</translation>
    </message>
    <message>
        <source>Select words in the text first.</source>
        <translation>Алдымен мәтіннен сөздерді таңдаңыз.</translation>
    </message>
</context>
<context>
    <name>Annotation</name>
    <message>
        <source>its place is lost</source>
        <translation>орны жоғалған</translation>
    </message>
    <message>
        <source>highlight</source>
        <translation>ерекшелеу</translation>
    </message>
    <message>
        <source>note</source>
        <translation>жазба</translation>
    </message>
    <message>
        <source>note on the document</source>
        <translation>құжатқа жазба</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>жауап</translation>
    </message>
    <message>
        <source>link</source>
        <translation>байланыс</translation>
    </message>
</context>
<context>
    <name>AnnotationCard</name>
    <message>
        <source>Edit</source>
        <translation>Өзгерту</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Жауап беру</translation>
    </message>
    <message>
        <source>No words yet.</source>
        <translation>Әзірге сөз жоқ.</translation>
    </message>
    <message>
        <source>Reply: {0}</source>
        <translation>Жауап: {0}</translation>
    </message>
    <message>
        <source>Annotation: {0}</source>
        <translation>Аннотация: {0}</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Сілтемесімен көшіру</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Жою</translation>
    </message>
</context>
<context>
    <name>AnnotationList</name>
    <message>
        <source>Filter: words, #tag</source>
        <translation>Іріктеу: сөздер, #тег</translation>
    </message>
    <message>
        <source>Filter the annotations</source>
        <translation>Аннотацияларды іріктеу</translation>
    </message>
    <message>
        <source>Change the selected annotations</source>
        <translation>Таңдалған аннотацияларды өзгерту</translation>
    </message>
    <message>
        <source>Show the tree of tags, to filter, rename and move</source>
        <translation>Тегтер ағашын көрсету: іріктеу, атын өзгерту, жылжыту</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Тегтер</translation>
    </message>
    <message>
        <source>Change {0} ▾</source>
        <translation>Өзгерту: {0} ▾</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Аннотациялар</translation>
    </message>
    <message>
        <source>Columns of the annotations</source>
        <translation>Аннотация бағандары</translation>
    </message>
</context>
<context>
    <name>AnnotationTab</name>
    <message>
        <source>Annotations</source>
        <translation>Аннотациялар</translation>
    </message>
    <message>
        <source>Annotations {0}</source>
        <translation>Аннотациялар {0}</translation>
    </message>
    <message>
        <source>The annotations are being read …</source>
        <translation>Аннотациялар оқылуда …</translation>
    </message>
    <message>
        <source>Every annotation has its place. None is lost.</source>
        <translation>Әр аннотацияның орны бар. Бірде-біреуі жоғалған жоқ.</translation>
    </message>
    <message>
        <source>No annotation passes the filter. Press “Show all” to list them all again.</source>
        <translation>Іріктеуге ешбір аннотация сай келмейді. Бәрін қайта көру үшін «Бәрін көрсету» түймесін басыңыз.</translation>
    </message>
    <message>
        <source>Nothing is annotated yet. Select words in a text and press H to highlight them, or Ctrl+M for a note.</source>
        <translation>Әзірге аннотация жоқ. Мәтіннен сөздерді таңдап, ерекшелеу үшін H, жазба жазу үшін Ctrl+M басыңыз.</translation>
    </message>
</context>
<context>
    <name>AnnotationsHere</name>
    <message>
        <source>Annotations here</source>
        <translation>Осы жердегі аннотациялар</translation>
    </message>
    <message>
        <source>None. Select words and press H to highlight them, Ctrl+M for a note; Ctrl+L links what is selected in two panes.</source>
        <translation>Жоқ. Сөздерді таңдап, ерекшелеу үшін H, жазба жазу үшін Ctrl+M басыңыз; Ctrl+L екі панельде таңдалғанды байланыстырады.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are in the list below.</source>
        <translation>
            <numerusform>Тағы %Ln төмендегі тізімде.</numerusform>
            <numerusform>Тағы %Ln төмендегі тізімде.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>Reply</source>
        <translation>Жауап</translation>
    </message>
    <message>
        <source>Keep the reply (Ctrl+Enter)</source>
        <translation>Жауапты сақтау (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Қазір емес</translation>
    </message>
</context>
<context>
    <name>BulkEditing</name>
    <message>
        <source>Copy with citation</source>
        <translation>Сілтемесімен көшіру</translation>
    </message>
    <message>
        <source>Place at the selection</source>
        <translation>Таңдалған жерге қою</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln аннотацияны жою</numerusform>
            <numerusform>%Ln аннотацияны жою</numerusform>
        </translation>
    </message>
    <message>
        <source>Add tags…</source>
        <translation>Тегтер қосу…</translation>
    </message>
    <message>
        <source>Remove a tag</source>
        <translation>Тегті алып тастау</translation>
    </message>
    <message>
        <source>Rename a tag</source>
        <translation>Тегтің атын өзгерту</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Түс</translation>
    </message>
    <message>
        <source>Relation of the links</source>
        <translation>Байланыстардың қатынасы</translation>
    </message>
    <message>
        <source>Author…</source>
        <translation>Автор…</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Тегтер қосу</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Тегтер үтір арқылы</translation>
    </message>
    <message>
        <source>Another name for “{0}”; the name of another tag merges the two</source>
        <translation>«{0}» үшін жаңа ат; басқа тегтің аты екеуін біріктіреді</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Who wrote these annotations</source>
        <translation>Бұл аннотацияларды кім жазды</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) deleted. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%Ln аннотация жойылды. Ctrl+Z қайтарады.</numerusform>
            <numerusform>%Ln аннотация жойылды. Ctrl+Z қайтарады.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) changed. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%Ln аннотация өзгертілді. Ctrl+Z қайтарады.</numerusform>
            <numerusform>%Ln аннотация өзгертілді. Ctrl+Z қайтарады.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing had to be changed.</source>
        <translation>Өзгертетін ештеңе болмады.</translation>
    </message>
</context>
<context>
    <name>ChooseDocument</name>
    <message>
        <source>Choose a document</source>
        <translation>Құжат таңдау</translation>
    </message>
    <message>
        <source>Title, file or author</source>
        <translation>Атауы, файлы немесе авторы</translation>
    </message>
    <message>
        <source>Documents found</source>
        <translation>Табылған құжаттар</translation>
    </message>
    <message>
        <source>No document has these letters.</source>
        <translation>Мұндай әріптері бар құжат жоқ.</translation>
    </message>
</context>
<context>
    <name>Citations</name>
    <message>
        <source>Citations of {0}</source>
        <translation>{0} ішіндегі библиография</translation>
    </message>
    <message>
        <source>Works and their documents</source>
        <translation>Еңбектер мен олардың құжаттары</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Еңбек</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Құжат</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Қалай табылды</translation>
    </message>
    <message>
        <source>&amp;Replace what was said by hand</source>
        <translation>Қолмен жазылғанды &amp;ауыстыру</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message numerus="yes">
        <source>{0} of %Ln work(s) could be given to documents of this corpus.</source>
        <translation>
            <numerusform>Осы корпустың құжаттарына телінгені: %Ln еңбектен {0}.</numerusform>
            <numerusform>Осы корпустың құжаттарына телінгені: %Ln еңбектен {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take over %Ln citation(s)</source>
        <translation>
            <numerusform>%Ln жазбаны &amp;көшіріп алу</numerusform>
            <numerusform>%Ln жазбаны &amp;көшіріп алу</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} could not be read: {1}.</source>
        <translation>{0} оқылмады: {1}.</translation>
    </message>
    <message>
        <source>file name</source>
        <translation>файл аты</translation>
    </message>
    <message>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
    <message>
        <source>title</source>
        <translation>атауы</translation>
    </message>
    <message>
        <source>none</source>
        <translation>жоқ</translation>
    </message>
    <message>
        <source>not clear: {0}</source>
        <translation>анық емес: {0}</translation>
    </message>
</context>
<context>
    <name>Citing</name>
    <message>
        <source>Select words in the text first, or click an annotation.</source>
        <translation>Алдымен мәтіннен сөздерді таңдаңыз немесе аннотацияны шертіңіз.</translation>
    </message>
    <message>
        <source>Click a highlighted passage first.</source>
        <translation>Алдымен ерекшеленген үзіндіні шертіңіз.</translation>
    </message>
    <message>
        <source>The selection was copied with its citation.</source>
        <translation>Таңдалған жер сілтемесімен көшірілді.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) copied with citation.</source>
        <translation>
            <numerusform>%Ln аннотация сілтемесімен көшірілді.</numerusform>
            <numerusform>%Ln аннотация сілтемесімен көшірілді.</numerusform>
        </translation>
    </message>
    <message>
        <source>Both sides of the passage were copied with their citations.</source>
        <translation>Үзіндінің екі жағы да сілтемелерімен көшірілді.</translation>
    </message>
</context>
<context>
    <name>Collation</name>
    <message>
        <source>Plain text</source>
        <translation>Жай мәтін</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (CSV)</source>
        <translation>Электрондық кестеге арналған кесте (CSV)</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>TEI with an apparatus</source>
        <translation>Аппараты бар TEI</translation>
    </message>
</context>
<context>
    <name>CollationModel</name>
    <message>
        <source>om.</source>
        <translation>om.</translation>
    </message>
    <message>
        <source>Witness {0}: {1}</source>
        <translation>{0} нұсқасы: {1}</translation>
    </message>
    <message>
        <source>Reading {0}</source>
        <translation>{0}-оқылым</translation>
    </message>
    <message>
        <source>Reading {0}, stands in another place in some witnesses: move {1}</source>
        <translation>{0}-оқылым, кейбір нұсқаларда басқа жерде: {1}-орын ауыстыру</translation>
    </message>
    <message>
        <source>{0} omits this</source>
        <translation>{0} мұны қалдырып кеткен</translation>
    </message>
    <message>
        <source>All witnesses: {0}</source>
        <translation>Барлық нұсқалар: {0}</translation>
    </message>
    <message>
        <source>Reading {0}, witnesses {1}: {2}</source>
        <translation>{0}-оқылым, нұсқалар {1}: {2}</translation>
    </message>
</context>
<context>
    <name>CollationPage</name>
    <message>
        <source>There is nothing to compare yet.</source>
        <translation>Әзірге салыстыратын ештеңе жоқ.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln witness(es) have the same words here.</source>
        <translation>
            <numerusform>Мұнда %Ln нұсқаның бәрінде сөздер бірдей.</numerusform>
            <numerusform>Мұнда %Ln нұсқаның бәрінде сөздер бірдей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln witness(es)</source>
        <translation>
            <numerusform>%Ln нұсқа</numerusform>
            <numerusform>%Ln нұсқа</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln variant(s)</source>
        <translation>
            <numerusform>%Ln айырма</numerusform>
            <numerusform>%Ln айырма</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transposition(s)</source>
        <translation>
            <numerusform>%Ln орын ауыстыру</numerusform>
            <numerusform>%Ln орын ауыстыру</numerusform>
        </translation>
    </message>
    <message>
        <source>only variants</source>
        <translation>тек айырмалар</translation>
    </message>
    <message>
        <source>Hide the readings that all witnesses have</source>
        <translation>Барлық нұсқаға ортақ оқылымдарды жасыру</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>көшіру</translation>
    </message>
    <message>
        <source>Copy the collation as text</source>
        <translation>Коллацияны мәтін түрінде көшіру</translation>
    </message>
    <message>
        <source>save</source>
        <translation>сақтау</translation>
    </message>
    <message>
        <source>Save the collation as a file</source>
        <translation>Коллацияны файлға сақтау</translation>
    </message>
</context>
<context>
    <name>CollationTab</name>
    <message>
        <source>This passage has no other witness. Go to a highlighted passage to see all documents that have it, side by side.</source>
        <translation>Бұл үзіндінің басқа нұсқасы жоқ. Ол бар барлық құжатты қатар көру үшін ерекшеленген үзіндіге өтіңіз.</translation>
    </message>
    <message>
        <source>Collating the witnesses of this passage …</source>
        <translation>Осы үзіндінің нұсқалары салғастырылуда …</translation>
    </message>
    <message>
        <source>collation.{0}</source>
        <translation>коллация.{0}</translation>
    </message>
    <message>
        <source>Save the collation</source>
        <translation>Коллацияны сақтау</translation>
    </message>
    <message>
        <source>The collation was copied.</source>
        <translation>Коллация көшірілді.</translation>
    </message>
    <message>
        <source>The collation was saved as {0}.</source>
        <translation>Коллация {0} деген атпен сақталды.</translation>
    </message>
</context>
<context>
    <name>CollationView</name>
    <message>
        <source>Collation: the witnesses as columns</source>
        <translation>Коллация: нұсқалар баған-баған</translation>
    </message>
    <message>
        <source>Witnesses</source>
        <translation>Нұсқалар</translation>
    </message>
    <message>
        <source>Numbers of the readings</source>
        <translation>Оқылым нөмірлері</translation>
    </message>
</context>
<context>
    <name>Colour</name>
    <message>
        <source>yellow</source>
        <translation>сары</translation>
    </message>
    <message>
        <source>green</source>
        <translation>жасыл</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>көк</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>қызғылт</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>күлгін</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>сұр</translation>
    </message>
</context>
<context>
    <name>ColourRow</name>
    <message>
        <source>Colour: {0}</source>
        <translation>Түсі: {0}</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Kind</source>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Басталуы</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Қайда</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Немен</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Сөздер</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Ұқсастығы</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Open a folder of documents</source>
        <translation>Құжаттар бумасын ашу</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Жұмыс үстелі</translation>
    </message>
</context>
<context>
    <name>Concordance</name>
    <message>
        <source>Before</source>
        <translation>Сол жағы</translation>
    </message>
    <message>
        <source>Hit</source>
        <translation>Табылғаны</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Оң жағы</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Құжат</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Орны</translation>
    </message>
</context>
<context>
    <name>ConcordancePage</name>
    <message>
        <source>List all lines again</source>
        <translation>Барлық жолды қайта көрсету</translation>
    </message>
    <message>
        <source>Export the concordance as a file</source>
        <translation>Конкордансты файлға экспорттау</translation>
    </message>
    <message>
        <source>export</source>
        <translation>экспорттау</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>жолдар</translation>
    </message>
    <message>
        <source>Show the lines</source>
        <translation>Жолдарды көрсету</translation>
    </message>
    <message>
        <source>collocates</source>
        <translation>көршілер</translation>
    </message>
    <message>
        <source>Show the words that stand near the hits</source>
        <translation>Табылғандардың қасындағы сөздерді көрсету</translation>
    </message>
    <message>
        <source>frequencies</source>
        <translation>жиіліктер</translation>
    </message>
    <message>
        <source>Show the forms that were found, and how often</source>
        <translation>Табылған тұлғалар мен олардың жиілігін көрсету</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV кестесі</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel кітабы</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
</context>
<context>
    <name>ConcordanceView</name>
    <message>
        <source>Concordance</source>
        <translation>Конкорданс</translation>
    </message>
    <message>
        <source>Sort the concordance</source>
        <translation>Конкордансты сұрыптау</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>There is nothing to compare yet.</source>
        <translation>Әзірге салыстыратын ештеңе жоқ.</translation>
    </message>
    <message>
        <source>No other document shares a passage with {0}.</source>
        <translation>Басқа ешбір құжатта «{0}» құжатымен ортақ үзінді жоқ.</translation>
    </message>
</context>
<context>
    <name>CoverageModel</name>
    <message>
        <source>Used in</source>
        <translation>Қолданылған құжат</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Үлесі</translation>
    </message>
    <message>
        <source>Where in {0}, from its beginning to its end</source>
        <translation>{0}: басынан аяғына дейін қай жерінде</translation>
    </message>
    <message>
        <source>{0}: {1}, {2}, from {3} to {4} of {5}</source>
        <translation>{0}: {1}, {2}, {5} ішінде {3} – {4}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln сөз</numerusform>
            <numerusform>%Ln сөз</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation>
            <numerusform>%Ln үзінді</numerusform>
            <numerusform>%Ln үзінді</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageTable</name>
    <message>
        <source>Which parts of the document in hand are used where</source>
        <translation>Ағымдағы құжаттың қай бөліктері қайда қолданылған</translation>
    </message>
    <message>
        <source>Columns of the coverage</source>
        <translation>Қамту бағандары</translation>
    </message>
</context>
<context>
    <name>CrashReports</name>
    <message>
        <source>Synoptic did not end as it should last time. What was saved is all there.</source>
        <translation>Өткен жолы Synoptic жұмысын дұрыс аяқтамады. Сақталғанның бәрі орнында.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Есепті көрсету</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Бірдеңе дұрыс болмады</translation>
    </message>
    <message>
        <source>Something went wrong, and it is not your fault.</source>
        <translation>Бірдеңе дұрыс болмады, бұл сіздің кінәңіз емес.</translation>
    </message>
    <message>
        <source>Your documents are as they were. You can go on reading; if the window behaves oddly, close it and start again. A report was written to {0}.</source>
        <translation>Құжаттарыңыз сол күйінде. Оқуды жалғастыра беруге болады; терезе оғаш әрекет етсе, жауып, қайта іске қосыңыз. Есеп мына жерге жазылды: {0}.</translation>
    </message>
</context>
<context>
    <name>Cutting</name>
    <message>
        <source>Select the word that the second part begins with first.</source>
        <translation>Алдымен екінші бөлік басталатын сөзді таңдаңыз.</translation>
    </message>
    <message>
        <source>Split. Ctrl+Z takes it back.</source>
        <translation>Бөлінді. Ctrl+Z қайтарады.</translation>
    </message>
    <message>
        <source>Cut to the selection. Ctrl+Z takes it back.</source>
        <translation>Таңдалғанға дейін кесілді. Ctrl+Z қайтарады.</translation>
    </message>
    <message>
        <source>This overlap is as it was found.</source>
        <translation>Бұл сәйкестік табылған күйінде.</translation>
    </message>
    <message>
        <source>It is as it was found. Ctrl+Z takes it back.</source>
        <translation>Ол қайтадан табылған күйінде. Ctrl+Z қайтарады.</translation>
    </message>
    <message>
        <source>Take a passage in hand first: click it, or press F8.</source>
        <translation>Алдымен үзіндіні таңдаңыз: оны шертіңіз немесе F8 басыңыз.</translation>
    </message>
    <message>
        <source>The annotations are still being read.</source>
        <translation>Аннотациялар әлі оқылуда.</translation>
    </message>
</context>
<context>
    <name>DateRange</name>
    <message>
        <source>Annotations made</source>
        <translation>Аннотациялар жасалған уақыт</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Басы</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Аяғы</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>Take a passage in hand first: click it, or press F8.</source>
        <translation>Алдымен үзіндіні таңдаңыз: оны шертіңіз немесе F8 басыңыз.</translation>
    </message>
    <message>
        <source>The annotations are still being read.</source>
        <translation>Аннотациялар әлі оқылуда.</translation>
    </message>
    <message>
        <source>Rejected. Ctrl+Z takes it back; “rejected” in the list shows it.</source>
        <translation>Қабылданбады. Ctrl+Z қайтарады; тізімдегі «қабылданбаған» оны көрсетеді.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Шешім алынды.</translation>
    </message>
    <message>
        <source>Confirmed.</source>
        <translation>Расталды.</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Link</source>
        <translation>Байланыстыру</translation>
    </message>
    <message>
        <source>Link these two passages, to put a note on both</source>
        <translation>Екеуіне бірдей жазба жазу үшін осы екі үзіндіні байланыстыру</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Шекарасы</translation>
    </message>
    <message>
        <source>Split this overlap, or set where it begins and ends</source>
        <translation>Бұл сәйкестікті бөлу немесе басы мен соңын белгілеу</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Расталған</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Растау</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Қабылданбаған</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Қабылдамау</translation>
    </message>
    <message>
        <source>Take the confirmation back</source>
        <translation>Растауды алып тастау</translation>
    </message>
    <message>
        <source>This overlap is right: mark it so (Ctrl+Shift+K)</source>
        <translation>Бұл сәйкестік дұрыс: солай белгілеу (Ctrl+Shift+K)</translation>
    </message>
    <message>
        <source>Show this overlap again</source>
        <translation>Бұл сәйкестікті қайта көрсету</translation>
    </message>
    <message>
        <source>This is no overlap: do not show it any more (Ctrl+Shift+R)</source>
        <translation>Бұл сәйкестік емес: енді көрсетпеу (Ctrl+Shift+R)</translation>
    </message>
</context>
<context>
    <name>Describing</name>
    <message>
        <source>What the documents are</source>
        <translation>Бұл қандай құжаттар</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сақтау</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>&amp;Бұрынғы күйіне қайтару</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Болд&amp;ырмау</translation>
    </message>
    <message>
        <source>&amp;Import citations…</source>
        <translation>Библиографияны &amp;импорттау…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Жабу</translation>
    </message>
    <message>
        <source>&amp;Undo: {0}</source>
        <translation>Болд&amp;ырмау: {0}</translation>
    </message>
    <message>
        <source>This corpus has no documents yet. Add some from the menu File.</source>
        <translation>Бұл корпуста әзірге құжат жоқ. «Файл» мәзірі арқылы қосыңыз.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save %Ln document(s)</source>
        <translation>
            <numerusform>%Ln құжатты &amp;сақтау</numerusform>
            <numerusform>%Ln құжатты &amp;сақтау</numerusform>
        </translation>
    </message>
    <message>
        <source>What you typed is not saved yet.</source>
        <translation>Енгізілгені әлі сақталмаған.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Атауы</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Авторлары</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Documents to describe</source>
        <translation>Сипатталатын құжаттар</translation>
    </message>
</context>
<context>
    <name>DescribingDesk</name>
    <message>
        <source>Open a folder of documents first.</source>
        <translation>Алдымен құжаттар бумасын ашыңыз.</translation>
    </message>
    <message>
        <source>Bibliographies (*.bib *.bibtex *.json *.csljson);;All files (*)</source>
        <translation>Библиографиялар (*.bib *.bibtex *.json *.csljson);;Барлық файлдар (*)</translation>
    </message>
    <message>
        <source>Import citations</source>
        <translation>Библиографияны импорттау</translation>
    </message>
    <message numerus="yes">
        <source>import %Ln citation(s)</source>
        <translation>
            <numerusform>%Ln библиографиялық жазбаны импорттау</numerusform>
            <numerusform>%Ln библиографиялық жазбаны импорттау</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: done. Ctrl+Z takes it back.</source>
        <translation>{0}: дайын. Ctrl+Z қайтарады.</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Болдырылмады: {0}</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Қайталанды: {0}</translation>
    </message>
    <message>
        <source>{0} of {1} is “{2}” now: another program wrote that. Yours was “{3}”.</source>
        <translation>{1} құжатының «{0}» өрісі енді «{2}»: оны басқа бағдарлама жазды. Сіздікі «{3}» еді.</translation>
    </message>
    <message>
        <source>&amp;Undo: {0}</source>
        <translation>Болд&amp;ырмау: {0}</translation>
    </message>
    <message>
        <source>&amp;Redo: {0}</source>
        <translation>Қа&amp;йталау: {0}</translation>
    </message>
</context>
<context>
    <name>Description</name>
    <message>
        <source>Journal or book</source>
        <translation>Журнал немесе кітап</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Баспасы</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Орны</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Томы</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Нөмірі</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Беттері</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Басылымы</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Мекенжайы</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>көрсетілмеген</translation>
    </message>
    <message>
        <source>article in a journal</source>
        <translation>журналдағы мақала</translation>
    </message>
    <message>
        <source>article in a newspaper</source>
        <translation>газеттегі мақала</translation>
    </message>
    <message>
        <source>bill</source>
        <translation>заң жобасы</translation>
    </message>
    <message>
        <source>book</source>
        <translation>кітап</translation>
    </message>
    <message>
        <source>chapter</source>
        <translation>тарау</translation>
    </message>
    <message>
        <source>document</source>
        <translation>құжат</translation>
    </message>
    <message>
        <source>interview</source>
        <translation>сұхбат</translation>
    </message>
    <message>
        <source>court case</source>
        <translation>сот ісі</translation>
    </message>
    <message>
        <source>law</source>
        <translation>заң</translation>
    </message>
    <message>
        <source>manuscript</source>
        <translation>қолжазба</translation>
    </message>
    <message>
        <source>paper of a conference</source>
        <translation>конференция баяндамасы</translation>
    </message>
    <message>
        <source>report</source>
        <translation>есеп</translation>
    </message>
    <message>
        <source>speech</source>
        <translation>сөз (баяндама)</translation>
    </message>
    <message>
        <source>thesis</source>
        <translation>диссертация</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>веб-бет</translation>
    </message>
    <message>
        <source>Description of the document</source>
        <translation>Құжаттың сипаттамасы</translation>
    </message>
    <message>
        <source>Use as the date</source>
        <translation>Күні ретінде алу</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Атауы</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Күні</translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation>&amp;Дереккөзі</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Тілі</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Библиографиялық сілтеме</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>Әр жолға біреуден</translation>
    </message>
    <message>
        <source>Several values</source>
        <translation>Мәндері әртүрлі</translation>
    </message>
    <message>
        <source>Choose one document</source>
        <translation>Бір құжатты таңдаңыз</translation>
    </message>
    <message>
        <source>File made on {0}</source>
        <translation>Файл {0} жасалған</translation>
    </message>
    <message>
        <source>Enter it as the date the work is cited by</source>
        <translation>Еңбекке сілтеме жасалатын күн ретінде жазу</translation>
    </message>
    <message>
        <source>Authors, one a line</source>
        <translation>Авторлар, әр жолға біреуден</translation>
    </message>
    <message>
        <source>&amp;Authors</source>
        <translation>Ав&amp;торлары</translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation>Еңбектің түрі</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>Тү&amp;рі</translation>
    </message>
</context>
<context>
    <name>DeskDialog</name>
    <message>
        <source>Desks</source>
        <translation>Жұмыс үстелдері</translation>
    </message>
    <message>
        <source>Name for the desk as it is now</source>
        <translation>Жұмыс үстелінің қазіргі күйіне ат</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сақтау</translation>
    </message>
    <message>
        <source>Desks of this corpus</source>
        <translation>Осы корпустың жұмыс үстелдері</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ашу</translation>
    </message>
    <message>
        <source>A desk keeps which documents stand where, and what is switched on.</source>
        <translation>Жұмыс үстелі қай құжаттың қайда тұрғанын және не қосулы екенін есте сақтайды.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>А&amp;уыстыру</translation>
    </message>
</context>
<context>
    <name>DifferencesHere</name>
    <message>
        <source>Side by side</source>
        <translation>Қатар</translation>
    </message>
    <message>
        <source>Show the two sides beside each other</source>
        <translation>Екі жағын қатар көрсету</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Тек айырмашылықтар</translation>
    </message>
    <message>
        <source>Leave out long stretches that are the same</source>
        <translation>Ұзақ бірдей жерлерін қалдырып кету</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Lists</source>
        <translation>Тізімдер</translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <source>Documents</source>
        <translation>Құжаттар</translation>
    </message>
    <message>
        <source>Open beside the document in hand</source>
        <translation>Ағымдағы құжаттың қасына ашу</translation>
    </message>
    <message>
        <source>Open in the pane in hand</source>
        <translation>Ағымдағы панельде ашу</translation>
    </message>
</context>
<context>
    <name>EchoCard</name>
    <message>
        <source>Copy here</source>
        <translation>Осында көшіру</translation>
    </message>
    <message>
        <source>Make the same annotation on these words</source>
        <translation>Осы сөздерге дәл сондай аннотация жасау</translation>
    </message>
    <message>
        <source>Annotated elsewhere: {0}</source>
        <translation>Басқа жерде аннотацияланған: {0}</translation>
    </message>
</context>
<context>
    <name>EchoesHere</name>
    <message>
        <source>On the same passage elsewhere</source>
        <translation>Басқа құжаттардағы дәл осы үзіндіге</translation>
    </message>
</context>
<context>
    <name>Echoing</name>
    <message>
        <source>Copied here. Ctrl+Z takes it back.</source>
        <translation>Осында көшірілді. Ctrl+Z қайтарады.</translation>
    </message>
    <message>
        <source>No annotation of another witness stands on this document.</source>
        <translation>Бұл құжатта басқа нұсқаның аннотациясы жоқ.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) copied here. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>Осында %Ln аннотация көшірілді. Ctrl+Z қайтарады.</numerusform>
            <numerusform>Осында %Ln аннотация көшірілді. Ctrl+Z қайтарады.</numerusform>
        </translation>
    </message>
    <message>
        <source>word for word</source>
        <translation>сөзбе-сөз</translation>
    </message>
    <message>
        <source>in other words</source>
        <translation>басқа сөзбен</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Note</source>
        <translation>Жазба</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Дайын</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Жою</translation>
    </message>
    <message>
        <source>What the first passage is to the second</source>
        <translation>Бірінші үзінді екіншісіне қалай қатысты</translation>
    </message>
    <message>
        <source>What the first passage is to the second; type one of your own</source>
        <translation>Бірінші үзінді екіншісіне қалай қатысты; өзіңіздікін жазуға да болады</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Nothing is annotated yet. Select words in a text and press H to highlight them, or Ctrl+M for a note. Or export the overlaps of the documents.</source>
        <translation>Әзірге аннотация жоқ. Мәтіннен сөздерді таңдап, ерекшелеу үшін H, жазба жазу үшін Ctrl+M басыңыз. Немесе құжаттардың сәйкестіктерін экспорттаңыз.</translation>
    </message>
    <message>
        <source>No passages are linked yet. Select words in two panes and press Ctrl+L. Or export the overlaps of the documents.</source>
        <translation>Әзірге байланысқан үзінді жоқ. Екі панельден сөздерді таңдап, Ctrl+L басыңыз. Немесе құжаттардың сәйкестіктерін экспорттаңыз.</translation>
    </message>
    <message>
        <source>No document is annotated yet. Choose the document in hand at the left.</source>
        <translation>Әзірге ешбір құжат аннотацияланбаған. Сол жақтан ағымдағы құжатты таңдаңыз.</translation>
    </message>
    <message>
        <source>None of these is listed on the desk. Choose “All” at the left, or change the filter of the list on the desk.</source>
        <translation>Бұлардың ешқайсысы жұмыс үстеліндегі тізімде жоқ. Сол жақтан «Бәрі» дегенді таңдаңыз немесе тізімнің іріктеуін өзгертіңіз.</translation>
    </message>
    <message>
        <source>The passage in hand has no other witness. Click a highlighted passage on the desk first, or export every passage with witnesses.</source>
        <translation>Ағымдағы үзіндінің басқа нұсқасы жоқ. Алдымен жұмыс үстеліндегі ерекшеленген үзіндіні шертіңіз немесе нұсқалары бар барлық үзіндіні экспорттаңыз.</translation>
    </message>
    <message>
        <source>The documents are still being compared. What they share appears here soon.</source>
        <translation>Құжаттар әлі салыстырылуда. Ортағы жақын арада осында шығады.</translation>
    </message>
    <message>
        <source>These documents share no passage, so there is nothing to export.</source>
        <translation>Бұл құжаттарда ортақ үзінді жоқ, сондықтан экспорттайтын ештеңе жоқ.</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Аннотациялар</translation>
    </message>
    <message>
        <source>Links, both passages</source>
        <translation>Байланыстар, екі үзіндісімен</translation>
    </message>
    <message>
        <source>Overlaps, both passages</source>
        <translation>Сәйкестіктер, екі үзіндісімен</translation>
    </message>
    <message>
        <source>Collation of all witnesses</source>
        <translation>Барлық нұсқаның коллациясы</translation>
    </message>
    <message>
        <source>Coverage of documents</source>
        <translation>Құжаттардың қамтылуы</translation>
    </message>
    <message>
        <source>Whole texts with highlights</source>
        <translation>Ерекшелеулері бар толық мәтіндер</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Құжаттар</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Тегтер</translation>
    </message>
    <message>
        <source>No headings</source>
        <translation>Тақырыпсыз</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>Letter (АҚШ)</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Веб-бет</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word құжаты</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument мәтіні</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Кесте (CSV)</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel кітабы</translation>
    </message>
    <message>
        <source>Web annotations (JSON-LD)</source>
        <translation>Веб-аннотациялар (JSON-LD)</translation>
    </message>
    <message>
        <source>TEI</source>
        <translation>TEI</translation>
    </message>
    <message>
        <source>REFI-QDA project</source>
        <translation>REFI-QDA жобасы</translation>
    </message>
    <message>
        <source>BibTeX, of what is cited</source>
        <translation>BibTeX, сілтеме жасалғандар</translation>
    </message>
    <message>
        <source>CSL JSON, of what is cited</source>
        <translation>CSL JSON, сілтеме жасалғандар</translation>
    </message>
    <message>
        <source>By a template</source>
        <translation>Үлгі бойынша</translation>
    </message>
    <message>
        <source>Author and date</source>
        <translation>Авторы мен күні</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Сілтеме ескертпелер</translation>
    </message>
    <message>
        <source>Numbered</source>
        <translation>Нөмірленген</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Жа&amp;бу</translation>
    </message>
    <message>
        <source>Expor&amp;t</source>
        <translation>&amp;Экспорттау</translation>
    </message>
    <message>
        <source>Choose a template first.</source>
        <translation>Алдымен үлгіні таңдаңыз.</translation>
    </message>
    <message>
        <source>The preview is being made …</source>
        <translation>Алдын ала көрініс жасалуда …</translation>
    </message>
    <message>
        <source>The preview shows the beginning.</source>
        <translation>Алдын ала көріністе басы көрсетілген.</translation>
    </message>
    <message>
        <source>The documents are still being compared: more may be found.</source>
        <translation>Құжаттар әлі салыстырылуда: тағы табылуы мүмкін.</translation>
    </message>
    <message>
        <source>Not in it: {0}</source>
        <translation>Кірмегені: {0}</translation>
    </message>
    <message>
        <source>Say first which file to write.</source>
        <translation>Алдымен қай файлға жазу керегін көрсетіңіз.</translation>
    </message>
    <message>
        <source>The export failed; nothing was written.</source>
        <translation>Экспорт орындалмады; ештеңе жазылмады.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Бас тартылды. Ештеңе жазылмады.</translation>
    </message>
</context>
<context>
    <name>ExportEnding</name>
    <message>
        <source>Progress</source>
        <translation>Барысы</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Бас та&amp;рту</translation>
    </message>
    <message>
        <source>&amp;Open file</source>
        <translation>Фа&amp;йлды ашу</translation>
    </message>
    <message>
        <source>Open fol&amp;der</source>
        <translation>&amp;Буманы ашу</translation>
    </message>
    <message>
        <source>Exporting …</source>
        <translation>Экспортталуда …</translation>
    </message>
    <message>
        <source>Written to {0}: {1}.</source>
        <translation>{0} файлына жазылды: {1}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln элемент</numerusform>
            <numerusform>%Ln элемент</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them without a place, marked so.</source>
        <translation>
            <numerusform>Оның ішінде орны жоғы: %Ln; солай белгіленген.</numerusform>
            <numerusform>Оның ішінде орны жоғы: %Ln; солай белгіленген.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them placed in an older text only.</source>
        <translation>
            <numerusform>Оның ішінде орны тек бұрынғы мәтінде бары: %Ln.</numerusform>
            <numerusform>Оның ішінде орны тек бұрынғы мәтінде бары: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not written: {0}</source>
        <translation>Жазылмады: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more reason(s)</source>
        <translation>
            <numerusform>тағы %Ln себеп</numerusform>
            <numerusform>тағы %Ln себеп</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing on this computer opens {0}.</source>
        <translation>Бұл компьютерде {0} файлын ашатын ештеңе жоқ.</translation>
    </message>
</context>
<context>
    <name>ExportFile</name>
    <message>
        <source>F&amp;ile</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Жазылатын файл</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Таң&amp;дау…</translation>
    </message>
    <message>
        <source>“{0}” is there already. Replace it?</source>
        <translation>«{0}» бұрыннан бар. Ауыстырылсын ба?</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>А&amp;уыстыру</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Экспорттау орны</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>&amp;Mark what differs in a pair</source>
        <translation>Жұптағы &amp;айырмашылықты белгілеу</translation>
    </message>
    <message>
        <source>With &amp;replies</source>
        <translation>&amp;Жауаптарымен</translation>
    </message>
    <message>
        <source>Plain: author, title, date, page</source>
        <translation>Жай: авторы, атауы, күні, беті</translation>
    </message>
    <message>
        <source>A style from a file…</source>
        <translation>Файлдағы стиль…</translation>
    </message>
    <message>
        <source>A template from a file…</source>
        <translation>Файлдағы үлгі…</translation>
    </message>
    <message>
        <source>Of the passage in hand</source>
        <translation>Ағымдағы үзіндінің</translation>
    </message>
    <message>
        <source>Of “{0}”</source>
        <translation>«{0}» үшін</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«{0}»</translation>
    </message>
    <message>
        <source>Of every passage with witnesses</source>
        <translation>Нұсқалары бар әр үзіндінің</translation>
    </message>
    <message>
        <source>Of every document</source>
        <translation>Әр құжаттың</translation>
    </message>
    <message>
        <source>Every document that is annotated</source>
        <translation>Аннотацияланған барлық құжат</translation>
    </message>
    <message>
        <source>As listed on the desk ({0})</source>
        <translation>Үстелдегі тізім бойынша ({0})</translation>
    </message>
    <message>
        <source>Selected in the list ({0})</source>
        <translation>Тізімде таңдалғандар ({0})</translation>
    </message>
    <message>
        <source>All, without set phrases</source>
        <translation>Бәрі, тұрақты тіркестерсіз</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Бәрі</translation>
    </message>
    <message>
        <source>Choose a citation style</source>
        <translation>Сілтеме стилін таңдау</translation>
    </message>
    <message>
        <source>CSL styles (*.csl)</source>
        <translation>CSL стильдері (*.csl)</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>Үлгі таңдау</translation>
    </message>
    <message>
        <source>Templates (*.j2)</source>
        <translation>Үлгілер (*.j2)</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>Экспортта&amp;латыны</translation>
    </message>
    <message>
        <source>&amp;Which</source>
        <translation>&amp;Қайсысы</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>Пі&amp;шім</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>&amp;Үлгі</translation>
    </message>
    <message>
        <source>&amp;Citations</source>
        <translation>&amp;Сілтемелер</translation>
    </message>
    <message>
        <source>&amp;Headings</source>
        <translation>&amp;Тақырыптар</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>Қа&amp;ғаз</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Preview</source>
        <translation>Алдын ала көрініс</translation>
    </message>
</context>
<context>
    <name>ExportingRoom</name>
    <message>
        <source>There is nothing to export yet. Open a folder of documents first.</source>
        <translation>Әзірге экспорттайтын ештеңе жоқ. Алдымен құжаттар бумасын ашыңыз.</translation>
    </message>
    <message>
        <source>What you chose cannot be remembered: {0}</source>
        <translation>Таңдауыңызды есте сақтау мүмкін емес: {0}</translation>
    </message>
</context>
<context>
    <name>Facet</name>
    <message>
        <source>Tags</source>
        <translation>Тегтер</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Тілдер</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Түрлер</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Құжаттар</translation>
    </message>
    <message>
        <source>annotation</source>
        <translation>аннотация</translation>
    </message>
    <message>
        <source>chosen; take it back</source>
        <translation>таңдалған; алып тастау</translation>
    </message>
</context>
<context>
    <name>FacetList</name>
    <message>
        <source>Narrow the search</source>
        <translation>Іздеуді тарылту</translation>
    </message>
</context>
<context>
    <name>Fates</name>
    <message numerus="yes">
        <source>%Ln in place</source>
        <translation>
            <numerusform>%Ln орнында</numerusform>
            <numerusform>%Ln орнында</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation>
            <numerusform>%Ln жылжыды</numerusform>
            <numerusform>%Ln жылжыды</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edited</source>
        <translation>
            <numerusform>%Ln өзгерді</numerusform>
            <numerusform>%Ln өзгерді</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unclear</source>
        <translation>
            <numerusform>%Ln анық емес</numerusform>
            <numerusform>%Ln анық емес</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lost</source>
        <translation>
            <numerusform>%Ln жоғалды</numerusform>
            <numerusform>%Ln жоғалды</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>{0}%</source>
        <translation>{0}%</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy &apos;ж&apos;. d MMM</translation>
    </message>
    <message>
        <source>d MMM yy</source>
        <translation>yy &apos;ж&apos;. d MMM</translation>
    </message>
    <message>
        <source>{0} bytes</source>
        <translation>{0}&#xa0;Б</translation>
    </message>
    <message>
        <source>{0} kB</source>
        <translation>{0}&#xa0;КБ</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0}&#xa0;МБ</translation>
    </message>
    <message>
        <source>{0} GB</source>
        <translation>{0}&#xa0;ГБ</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this text</source>
        <translation>Осы мәтіннен табу</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Тоқтату</translation>
    </message>
    <message>
        <source>Tell upper and lower case apart</source>
        <translation>Регистрді ескеру</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Тұрақты өрнек</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Алдыңғы табылған орын (Shift+F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Келесі табылған орын (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Жабу (Esc)</translation>
    </message>
    <message>
        <source>searching …</source>
        <translation>іздеуде …</translation>
    </message>
</context>
<context>
    <name>FindInText</name>
    <message>
        <source>stopped</source>
        <translation>тоқтатылды</translation>
    </message>
    <message>
        <source>no hit</source>
        <translation>жоқ</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Outline</source>
        <translation>Мазмұны</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Табылғандар</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>Конкорданс</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Матрица</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Қамту</translation>
    </message>
    <message>
        <source>Collation</source>
        <translation>Коллация</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Аннотациялар</translation>
    </message>
    <message>
        <source>Like this</source>
        <translation>Ұқсастары</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Құжаттар</translation>
    </message>
    <message>
        <source>Overlaps</source>
        <translation>Сәйкестіктер</translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>Go to</source>
        <translation>Өту</translation>
    </message>
    <message>
        <source>A page, 50%, @character or a heading</source>
        <translation>Бет, 50%, @таңба не тақырып</translation>
    </message>
    <message>
        <source>Where to go</source>
        <translation>Қайда өту</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Табылған орындар</translation>
    </message>
    <message>
        <source>No heading here is like “{0}”.</source>
        <translation>Мұнда «{0}» дегенге ұқсас тақырып жоқ.</translation>
    </message>
    <message>
        <source>A share of the text goes from 0% to 100%.</source>
        <translation>Мәтін үлесі 0%-дан 100%-ға дейін болады.</translation>
    </message>
    <message>
        <source>There is no character {0}: this text has {1}.</source>
        <translation>{0}-таңба жоқ: бұл мәтінде {1} таңба бар.</translation>
    </message>
    <message>
        <source>Character {0}</source>
        <translation>{0}-таңба</translation>
    </message>
    <message>
        <source>There is no page {0}, and the last character is {1}.</source>
        <translation>{0}-бет жоқ, соңғы таңба — {1}.</translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>{0}-бет</translation>
    </message>
    <message>
        <source>This text has no numbered pages. Try a share, such as 50%.</source>
        <translation>Бұл мәтінде нөмірленген бет жоқ. Үлесін жазып көріңіз, мысалы 50%.</translation>
    </message>
    <message>
        <source>There is no page {0}: the pages go from {1} to {2}.</source>
        <translation>{0}-бет жоқ: беттер {1}–{2}.</translation>
    </message>
</context>
<context>
    <name>GroupForm</name>
    <message>
        <source>The best serif of this computer</source>
        <translation>Осы компьютердегі ең жақсы кертікті қаріп</translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>First steps</source>
        <translation>Алғашқы қадамдар</translation>
    </message>
    <message>
        <source>This is a sample corpus. Three things to try:</source>
        <translation>Бұл үлгі корпус. Үш нәрсені байқап көріңіз:</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Келесі</translation>
    </message>
    <message>
        <source>Open your folder…</source>
        <translation>Өз бумаңызды ашу…</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Түсінікті</translation>
    </message>
    <message>
        <source>Coloured passages stand in both texts. Click one, or press F8 for the next: both sides come level, and what differs stands at the right.</source>
        <translation>Түсті үзінділер екі мәтінде де бар. Біреуін шертіңіз немесе келесісі үшін F8 басыңыз: екі жағы қатар тұрады, айырмашылығы оң жақта көрсетіледі.</translation>
    </message>
    <message>
        <source>Select words and press H to highlight them, Ctrl+M to write a note. Notes are kept in plain files beside the documents, which are never changed.</source>
        <translation>Сөздерді таңдап, ерекшелеу үшін H, жазба жазу үшін Ctrl+M басыңыз. Жазбалар құжаттардың қасындағы жай файлдарда сақталады, ал құжаттардың өзі ешқашан өзгертілмейді.</translation>
    </message>
    <message>
        <source>Press Ctrl+K to search all documents, Ctrl+E to send a colleague what you noted as a Word document, and F1 for the manual.</source>
        <translation>Ctrl+K барлық құжаттан іздейді, Ctrl+E белгілегендеріңізді әріптесіңізге жіберетін Word құжаты етіп жазады, F1 нұсқаулықты ашады.</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Hits</source>
        <translation>Табылғандар</translation>
    </message>
    <message>
        <source>List hits in copies of one passage once</source>
        <translation>Бір үзіндінің көшірмелеріндегі табылғандарды бір рет көрсету</translation>
    </message>
    <message>
        <source>fold copies</source>
        <translation>көшірмелерді жинау</translation>
    </message>
</context>
<context>
    <name>HitRowsModel</name>
    <message numerus="yes">
        <source>%Ln copy(copies)</source>
        <translation>
            <numerusform>%Ln көшірме</numerusform>
            <numerusform>%Ln көшірме</numerusform>
        </translation>
    </message>
    <message>
        <source>fits as a whole</source>
        <translation>тұтас сай келеді</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln рет</numerusform>
            <numerusform>%Ln рет</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}, the first %Ln listed</source>
        <translation>
            <numerusform>{0}, көрсетілгені: %Ln</numerusform>
            <numerusform>{0}, көрсетілгені: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hits</name>
    <message>
        <source>title</source>
        <translation>атауы</translation>
    </message>
    <message>
        <source>note</source>
        <translation>жазба</translation>
    </message>
</context>
<context>
    <name>IndexKeeper</name>
    <message>
        <source>Indexing was stopped. What is indexed can be searched.</source>
        <translation>Индекстеу тоқтатылды. Индекстелгенінен іздеуге болады.</translation>
    </message>
    <message numerus="yes">
        <source>Indexing {0} of %Ln document(s)</source>
        <translation>
            <numerusform>Құжаттар индекстелуде: {0} / %Ln</numerusform>
            <numerusform>Құжаттар индекстелуде: {0} / %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectedPassage</name>
    <message>
        <source>Bits tell how much the words in common say: a rare word says much, “the” says almost nothing.</source>
        <translation>Бит ортақ сөздердің қанша мағына беретінін көрсетеді: сирек сөз көп айтады, шылау ештеңе айтпайды дерлік.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln сөз</numerusform>
            <numerusform>%Ln сөз</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} per 100 words</source>
        <translation>100 сөзге {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page header(s)</source>
        <translation>
            <numerusform>%Ln колонтитул</numerusform>
            <numerusform>%Ln колонтитул</numerusform>
        </translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>Мұнда да бар</translation>
    </message>
    <message>
        <source>words</source>
        <translation>сөздер</translation>
    </message>
    <message>
        <source>Words of this side that the other side has, too</source>
        <translation>Осы жақтағы, екінші жақта да бар сөздер</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>ұқсастық</translation>
    </message>
    <message>
        <source>1.00 is the same text; 0.50 has half of it in common</source>
        <translation>1,00 — дәл сол мәтін; 0,50 — жартысы ортақ</translation>
    </message>
    <message>
        <source>longest run</source>
        <translation>ең ұзын тізбек</translation>
    </message>
    <message>
        <source>The longest stretch without an edit</source>
        <translation>Түзетусіз ең ұзын үзінді</translation>
    </message>
    <message>
        <source>edits</source>
        <translation>түзетулер</translation>
    </message>
    <message>
        <source>Words that were added, dropped or replaced</source>
        <translation>Қосылған, түсірілген немесе ауыстырылған сөздер</translation>
    </message>
    <message>
        <source>interrupted by</source>
        <translation>үзетіні</translation>
    </message>
    <message>
        <source>What belongs to no sentence and counts as no edit</source>
        <translation>Ешбір сөйлемге жатпайтын және түзету саналмайтын нәрсе</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Көшіру</translation>
    </message>
    <message>
        <source>Copy both sides</source>
        <translation>Екі жағын да көшіру</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Passage</source>
        <translation>Үзінді</translation>
    </message>
    <message>
        <source>Click a highlighted passage to see here how its two sides differ.</source>
        <translation>Екі жағының айырмашылығын осында көру үшін ерекшеленген үзіндіні шертіңіз.</translation>
    </message>
    <message>
        <source>Passage {0} of {1}</source>
        <translation>Үзінді {0} / {1}</translation>
    </message>
    <message>
        <source>Previous overlap (Shift+F8)</source>
        <translation>Алдыңғы сәйкестік (Shift+F8)</translation>
    </message>
    <message>
        <source>Next overlap (F8)</source>
        <translation>Келесі сәйкестік (F8)</translation>
    </message>
</context>
<context>
    <name>InsteadOfHits</name>
    <message>
        <source>Search for this instead</source>
        <translation>Оның орнына мұны іздеу</translation>
    </message>
    <message>
        <source>In the corpus there is: {0}</source>
        <translation>Корпуста бар: {0}</translation>
    </message>
</context>
<context>
    <name>KeyPage</name>
    <message>
        <source>Find an action</source>
        <translation>Әрекетті табу</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Әрекеттер мен олардың пернелері</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Әрекет</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Перне</translation>
    </message>
    <message>
        <source>Key of this action</source>
        <translation>Осы әрекеттің пернесі</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Тағайындау</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Әдепкі қалпына</translation>
    </message>
    <message>
        <source>{0} belongs to “{1}”. Using it here takes it from there.</source>
        <translation>{0} «{1}» әрекетіне тиесілі. Мұнда тағайындалса, ол жақтан алынады.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Пернелер</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Басып шығару…</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>In a text</source>
        <translation>Мәтінде</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Айналдыру</translation>
    </message>
    <message>
        <source>↑ ↓</source>
        <translation>↑ ↓</translation>
    </message>
    <message>
        <source>A page on, a page back</source>
        <translation>Бір бет алға, бір бет артқа</translation>
    </message>
    <message>
        <source>Space, Shift+Space, PgDown, PgUp</source>
        <translation>Бос орын, Shift+Бос орын, PgDown, PgUp</translation>
    </message>
    <message>
        <source>To the beginning, to the end</source>
        <translation>Басына, соңына</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home, End</translation>
    </message>
    <message>
        <source>Select, word by word with Ctrl</source>
        <translation>Таңдау, Ctrl-мен — сөз-сөзден</translation>
    </message>
    <message>
        <source>Shift+arrows</source>
        <translation>Shift+көрсеткілер</translation>
    </message>
    <message>
        <source>Show or hide the caret</source>
        <translation>Меңзерді көрсету немесе жасыру</translation>
    </message>
    <message>
        <source>Take the passage at the caret</source>
        <translation>Меңзер тұрған үзіндіні таңдау</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Larger or smaller text</source>
        <translation>Мәтінді үлкейту не кішірейту</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+дөңгелек</translation>
    </message>
    <message>
        <source>Back and forward</source>
        <translation>Артқа және алға</translation>
    </message>
    <message>
        <source>The mouse’s side buttons</source>
        <translation>Тінтуірдің бүйір түймелері</translation>
    </message>
    <message>
        <source>In the find bar: next, previous, close</source>
        <translation>Іздеу жолында: келесі, алдыңғы, жабу</translation>
    </message>
    <message>
        <source>Return, Shift+Return, Esc</source>
        <translation>Enter, Shift+Enter, Esc</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>verbatim</source>
        <translation>сөзбе-сөз</translation>
    </message>
    <message>
        <source>noisy</source>
        <translation>бұрмаланған</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>өңделген</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>мазмұндалған</translation>
    </message>
    <message>
        <source>translated</source>
        <translation>аударылған</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>тұрақты тіркес</translation>
    </message>
</context>
<context>
    <name>LanguageName</name>
    <message>
        <source>Afrikaans</source>
        <translation>африкаанс тілі</translation>
    </message>
    <message>
        <source>Old English</source>
        <translation>көне ағылшын тілі</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>араб тілі</translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation>әзербайжан тілі</translation>
    </message>
    <message>
        <source>Bashkir</source>
        <translation>башқұрт тілі</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>беларус тілі</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>болгар тілі</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>каталан тілі</translation>
    </message>
    <message>
        <source>Chagatai</source>
        <translation>шағатай тілі</translation>
    </message>
    <message>
        <source>Coptic</source>
        <translation>копт тілі</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>чех тілі</translation>
    </message>
    <message>
        <source>Church Slavonic</source>
        <translation>шіркеу славян тілі</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>валлий тілі</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>дат тілі</translation>
    </message>
    <message>
        <source>German</source>
        <translation>неміс тілі</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>грек тілі</translation>
    </message>
    <message>
        <source>English</source>
        <translation>ағылшын тілі</translation>
    </message>
    <message>
        <source>Middle English</source>
        <translation>орта ағылшын тілі</translation>
    </message>
    <message>
        <source>Esperanto</source>
        <translation>эсперанто тілі</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>испан тілі</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>эстон тілі</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>парсы тілі</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>фин тілі</translation>
    </message>
    <message>
        <source>French</source>
        <translation>француз тілі</translation>
    </message>
    <message>
        <source>Old French</source>
        <translation>көне француз тілі</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>ирланд тілі</translation>
    </message>
    <message>
        <source>Middle High German</source>
        <translation>орта жоғарғы неміс тілі</translation>
    </message>
    <message>
        <source>Old High German</source>
        <translation>көне жоғарғы неміс тілі</translation>
    </message>
    <message>
        <source>Ancient Greek</source>
        <translation>көне грек тілі</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>иврит тілі</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>хинди тілі</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>хорват тілі</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>венгр тілі</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>армян тілі</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>индонезия тілі</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>исланд тілі</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>итальян тілі</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>жапон тілі</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>грузин тілі</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>қазақ тілі</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>корей тілі</translation>
    </message>
    <message>
        <source>Kyrgyz</source>
        <translation>қырғыз тілі</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>латын тілі</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>литва тілі</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>латыш тілі</translation>
    </message>
    <message>
        <source>Macedonian</source>
        <translation>македон тілі</translation>
    </message>
    <message>
        <source>Mongolian</source>
        <translation>моңғол тілі</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>нидерланд тілі</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>норвег тілі</translation>
    </message>
    <message>
        <source>Old Norse</source>
        <translation>көне скандинав тілі</translation>
    </message>
    <message>
        <source>Old East Slavic</source>
        <translation>көне шығыс славян тілі</translation>
    </message>
    <message>
        <source>Ottoman Turkish</source>
        <translation>осман тілі</translation>
    </message>
    <message>
        <source>Old Turkic</source>
        <translation>көне түркі тілі</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>поляк тілі</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>португал тілі</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>румын тілі</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>орыс тілі</translation>
    </message>
    <message>
        <source>Sanskrit</source>
        <translation>санскрит тілі</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>словак тілі</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>словен тілі</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>албан тілі</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>серб тілі</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>швед тілі</translation>
    </message>
    <message>
        <source>Syriac</source>
        <translation>сирия тілі</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>тамил тілі</translation>
    </message>
    <message>
        <source>Tajik</source>
        <translation>тәжік тілі</translation>
    </message>
    <message>
        <source>Turkmen</source>
        <translation>түрікмен тілі</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>түрік тілі</translation>
    </message>
    <message>
        <source>Tatar</source>
        <translation>татар тілі</translation>
    </message>
    <message>
        <source>Uyghur</source>
        <translation>ұйғыр тілі</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>украин тілі</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>урду тілі</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>өзбек тілі</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>вьетнам тілі</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>қытай тілі</translation>
    </message>
</context>
<context>
    <name>Like</name>
    <message>
        <source>Kind</source>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Мәтін</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Құжат</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Орны</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Сөздер</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Салмағы</translation>
    </message>
    <message>
        <source>How many words both passages have</source>
        <translation>Екі үзіндіде неше сөз ортақ</translation>
    </message>
    <message>
        <source>Bits: how much what is shared says; rare words say more</source>
        <translation>Биттер: ортағы қаншалықты мәнді; сирек сөздердің салмағы артық</translation>
    </message>
    <message>
        <source>words in common</source>
        <translation>ортақ сөздер</translation>
    </message>
</context>
<context>
    <name>LikeList</name>
    <message>
        <source>stop</source>
        <translation>тоқтату</translation>
    </message>
    <message>
        <source>Look no further</source>
        <translation>Әрі қарай іздемеу</translation>
    </message>
    <message>
        <source>other text …</source>
        <translation>басқа мәтін …</translation>
    </message>
    <message>
        <source>Find passages like a text</source>
        <translation>Мәтінге ұқсас үзінділерді табу</translation>
    </message>
    <message>
        <source>Passages like this</source>
        <translation>Ұқсас үзінділер</translation>
    </message>
    <message>
        <source>Sort the passages</source>
        <translation>Үзінділерді сұрыптау</translation>
    </message>
</context>
<context>
    <name>LikeText</name>
    <message>
        <source>Find passages like a text</source>
        <translation>Мәтінге ұқсас үзінділерді табу</translation>
    </message>
    <message>
        <source>Paste or type a passage; a sentence or more finds most.</source>
        <translation>Үзіндіні қойыңыз немесе жазыңыз; сөйлем не одан ұзағы жақсырақ табылады.</translation>
    </message>
    <message>
        <source>The passage to look for</source>
        <translation>Ізделетін үзінді</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Табу</translation>
    </message>
</context>
<context>
    <name>LineCounts</name>
    <message>
        <source>near “{0}”</source>
        <translation>«{0}» қасында</translation>
    </message>
    <message>
        <source>only “{0}”</source>
        <translation>тек «{0}»</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Санау …</translation>
    </message>
    <message>
        <source>No words stand near these hits.</source>
        <translation>Бұл табылғандардың қасында сөз жоқ.</translation>
    </message>
</context>
<context>
    <name>LineExport</name>
    <message>
        <source>concordance.{0}</source>
        <translation>конкорданс.{0}</translation>
    </message>
    <message>
        <source>Export the concordance</source>
        <translation>Конкордансты экспорттау</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Ештеңе жазылмады.</translation>
    </message>
    <message>
        <source>Writing {0}</source>
        <translation>{0} жазылуда</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) were written to {0}.</source>
        <translation>
            <numerusform>{0} файлына %Ln жол жазылды.</numerusform>
            <numerusform>{0} файлына %Ln жол жазылды.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message>
        <source>The annotations are still being read.</source>
        <translation>Аннотациялар әлі оқылуда.</translation>
    </message>
    <message>
        <source>Select the other passage first; Esc cancels the link.</source>
        <translation>Алдымен екінші үзіндіні таңдаңыз; Esc байланыстан бас тартады.</translation>
    </message>
    <message>
        <source>Select the words that the link begins at first.</source>
        <translation>Алдымен байланыс басталатын сөздерді таңдаңыз.</translation>
    </message>
    <message>
        <source>No link was made.</source>
        <translation>Байланыс жасалмады.</translation>
    </message>
    <message>
        <source>A link begins at “{0}”. Select the other passage, in this or another text, and press Ctrl+L again. Esc cancels.</source>
        <translation>Байланыс «{0}» дегеннен басталады. Осы не басқа мәтіннен екінші үзіндіні таңдап, Ctrl+L қайта басыңыз. Esc бас тартады.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>code point {0}</source>
        <translation>{0}-таңба</translation>
    </message>
    <message>
        <source>You have rejected no overlap here.</source>
        <translation>Мұнда сіз бірде-бір сәйкестікті қабылдамай тастаған жоқсыз.</translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln overlap(s) here meets the conditions. Clear them above.</source>
        <translation>
            <numerusform>Мұндағы %Ln сәйкестіктің ешқайсысы шарттарға сай емес. Шарттарды жоғарыдан алып тастаңыз.</numerusform>
            <numerusform>Мұндағы %Ln сәйкестіктің ешқайсысы шарттарға сай емес. Шарттарды жоғарыдан алып тастаңыз.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to compare yet.</source>
        <translation>Әзірге салыстыратын ештеңе жоқ.</translation>
    </message>
    <message>
        <source>Comparing the documents …</source>
        <translation>Құжаттар салыстырылуда …</translation>
    </message>
    <message>
        <source>No overlap of this kind here. Choose “all kinds” to see the others.</source>
        <translation>Мұнда бұл түрдегі сәйкестік жоқ. Қалғанын көру үшін «барлық түрлер» дегенді таңдаңыз.</translation>
    </message>
    <message>
        <source>Only set phrases are shared here. Press Ctrl+Shift+H to see where they stand.</source>
        <translation>Мұнда тек тұрақты тіркестер ортақ. Олардың орнын көру үшін Ctrl+Shift+H басыңыз.</translation>
    </message>
    <message>
        <source>These documents share no passage.</source>
        <translation>Бұл құжаттарда ортақ үзінді жоқ.</translation>
    </message>
    <message>
        <source>No passage is shared here. Choose “whole corpus” to see all overlaps.</source>
        <translation>Мұнда ортақ үзінді жоқ. Барлық сәйкестікті көру үшін «бүкіл корпус» дегенді таңдаңыз.</translation>
    </message>
    <message>
        <source>Click a highlighted passage, or press F8, to see how its two sides differ.</source>
        <translation>Екі жағының айырмашылығын көру үшін ерекшеленген үзіндіні шертіңіз немесе F8 басыңыз.</translation>
    </message>
    <message>
        <source>These two documents share no passage. Choose another one at the left.</source>
        <translation>Бұл екі құжатта ортақ үзінді жоқ. Сол жақтан басқасын таңдаңыз.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Соңғы а&amp;шылғандар</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>Әзірге ештеңе ашылмаған</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>Manual</source>
        <translation>Нұсқаулық</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Нұсқаулықтан іздеу</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Мазмұны</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Нұсқаулық беті</translation>
    </message>
    <message>
        <source>Nothing in the manual has these words.</source>
        <translation>Нұсқаулықта бұл сөздер жоқ.</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>There is nothing to compare yet.</source>
        <translation>Әзірге салыстыратын ештеңе жоқ.</translation>
    </message>
    <message>
        <source>No title has these letters. Press Esc to see all documents.</source>
        <translation>Мұндай әріптер ешбір атауда жоқ. Барлық құжатты көру үшін Esc басыңыз.</translation>
    </message>
    <message>
        <source>No document shares words with another one.</source>
        <translation>Ешбір құжатта басқасымен ортақ сөз жоқ.</translation>
    </message>
    <message>
        <source>Filter the documents by title</source>
        <translation>Құжаттарды атауы бойынша іріктеу</translation>
    </message>
    <message>
        <source>Filter documents</source>
        <translation>Құжаттарды іріктеу</translation>
    </message>
    <message>
        <source>only with overlaps</source>
        <translation>тек сәйкестіктері барлар</translation>
    </message>
    <message>
        <source>Hide documents that share nothing with another one</source>
        <translation>Басқамен ортағы жоқ құжаттарды жасыру</translation>
    </message>
    <message>
        <source>Order of the documents</source>
        <translation>Құжаттар реті</translation>
    </message>
    <message>
        <source>as in the folder</source>
        <translation>бумадағыдай</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>атауы бойынша</translation>
    </message>
    <message>
        <source>by share</source>
        <translation>ортақ үлесі бойынша</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation>
            <numerusform>%Ln үзінді</numerusform>
            <numerusform>%Ln үзінді</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing stands twice in {0}</source>
        <translation>{0} ішінде ештеңе қайталанбайды</translation>
    </message>
    <message>
        <source>{0} of {1} stands in it more than once; {2}</source>
        <translation>{1} мәтінінің {0} бөлігі өз ішінде қайталанады; {2}</translation>
    </message>
    <message>
        <source>{0} and {1} share nothing</source>
        <translation>{0} және {1}: ортақ ештеңе жоқ</translation>
    </message>
    <message>
        <source>{0} of {1} stands in {2}; {3} of {2} stands in {1}; {4}</source>
        <translation>{1} мәтінінің {0} бөлігі {2} ішінде бар; {2} мәтінінің {3} бөлігі {1} ішінде бар; {4}</translation>
    </message>
</context>
<context>
    <name>MatrixTab</name>
    <message>
        <source>There is nothing to compare yet.</source>
        <translation>Әзірге салыстыратын ештеңе жоқ.</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>Matrix of the words that documents have in common</source>
        <translation>Құжаттардың ортақ сөздерінің матрицасы</translation>
    </message>
    <message>
        <source>Documents in which the words stand</source>
        <translation>Сөздер кездесетін құжаттар</translation>
    </message>
    <message>
        <source>Documents of which the words are</source>
        <translation>Сөздері алынған құжаттар</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Көрініс</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Оқу</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Салыстыру</translation>
    </message>
    <message>
        <source>&amp;Annotate</source>
        <translation>&amp;Аннотация</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>А&amp;нықтама</translation>
    </message>
    <message>
        <source>Des&amp;ks</source>
        <translation>Жұмыс &amp;үстелдері</translation>
    </message>
    <message>
        <source>Pan&amp;es</source>
        <translation>Па&amp;нельдер</translation>
    </message>
    <message>
        <source>Order of do&amp;cuments</source>
        <translation>Құжаттар &amp;реті</translation>
    </message>
    <message>
        <source>&amp;Highlights</source>
        <translation>&amp;Ерекшелеулер</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Бе&amp;зендіру</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>Т&amp;іл</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Түс</translation>
    </message>
</context>
<context>
    <name>NameTaken</name>
    <message>
        <source>The name is taken</source>
        <translation>Мұндай ат бар</translation>
    </message>
    <message>
        <source>&amp;Keep both</source>
        <translation>&amp;Екеуін де қалдыру</translation>
    </message>
    <message>
        <source>&amp;Skip it</source>
        <translation>Өткізіп &amp;жіберу</translation>
    </message>
    <message>
        <source>Another document of the corpus is called “{0}”. It stays as it is; the new one can come in under another name.</source>
        <translation>Корпустағы басқа құжат «{0}» деп аталады. Ол сол күйінде қалады; жаңасын басқа атпен қосуға болады.</translation>
    </message>
    <message numerus="yes">
        <source>The same for the %Ln &amp;other(s)</source>
        <translation>
            <numerusform>Қалған %Ln &amp;құжатқа да солай</numerusform>
            <numerusform>Қалған %Ln &amp;құжатқа да солай</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamedDesksRoom</name>
    <message>
        <source>“{0}” was saved.</source>
        <translation>«{0}» сақталды.</translation>
    </message>
    <message>
        <source>It is called “{0}” now.</source>
        <translation>Енді ол «{0}» деп аталады.</translation>
    </message>
    <message>
        <source>“{0}” was deleted.</source>
        <translation>«{0}» жойылды.</translation>
    </message>
    <message>
        <source>“{0}” is back.</source>
        <translation>«{0}» қайтарылды.</translation>
    </message>
    <message>
        <source>The desk “{0}” is back.</source>
        <translation>«{0}» жұмыс үстелі қайта ашылды.</translation>
    </message>
    <message>
        <source>The desk “{0}” is back, but for {1}: no longer in this corpus.</source>
        <translation>«{0}» жұмыс үстелі қайта ашылды, тек мынау жоқ: {1}. Ол бұл корпуста енді жоқ.</translation>
    </message>
    <message>
        <source>Nothing of the desk “{0}” is in this corpus any more: {1}.</source>
        <translation>«{0}» жұмыс үстелінен бұл корпуста ештеңе қалмаған: {1}.</translation>
    </message>
    <message>
        <source>A desk needs a name.</source>
        <translation>Жұмыс үстеліне ат керек.</translation>
    </message>
    <message>
        <source>The desks cannot be kept: {0}</source>
        <translation>Жұмыс үстелдерін сақтау мүмкін емес: {0}</translation>
    </message>
</context>
<context>
    <name>NamesDialog</name>
    <message>
        <source>&amp;Rename</source>
        <translation>Атын ө&amp;згерту</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Жою</translation>
    </message>
    <message>
        <source>&amp;Put back</source>
        <translation>Орнына &amp;қайтару</translation>
    </message>
</context>
<context>
    <name>NoteColumn</name>
    <message>
        <source>Kind</source>
        <translation>Түрі</translation>
    </message>
    <message>
        <source>Note or words</source>
        <translation>Жазба не сөздер</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Қайда</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Тегтер</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Авторы</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Жасалған</translation>
    </message>
</context>
<context>
    <name>NoteFilters</name>
    <message>
        <source>Annotations of which document are listed</source>
        <translation>Қай құжаттың аннотациялары көрсетілген</translation>
    </message>
    <message>
        <source>Annotations with which tag, or one below it, are listed</source>
        <translation>Қай тегі (не одан төменгісі) бар аннотациялар көрсетілген</translation>
    </message>
    <message>
        <source>Which annotations are listed</source>
        <translation>Қандай аннотациялар көрсетілген</translation>
    </message>
    <message>
        <source>Annotations of which colour are listed</source>
        <translation>Қай түсті аннотациялар көрсетілген</translation>
    </message>
    <message>
        <source>Whose annotations are listed</source>
        <translation>Кімнің аннотациялары көрсетілген</translation>
    </message>
    <message>
        <source>Annotations made when are listed</source>
        <translation>Қай уақыттағы аннотациялар көрсетілген</translation>
    </message>
    <message>
        <source>What is wrong with the files of annotations</source>
        <translation>Аннотация файлдарында не дұрыс емес</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Бәрін көрсету</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>all documents</source>
        <translation>барлық құжаттар</translation>
    </message>
    <message>
        <source>without a tag</source>
        <translation>тегсіз</translation>
    </message>
    <message>
        <source>all tags</source>
        <translation>барлық тегтер</translation>
    </message>
    <message>
        <source>lost places</source>
        <translation>жоғалған орындар</translation>
    </message>
    <message>
        <source>all kinds</source>
        <translation>барлық түрлер</translation>
    </message>
    <message>
        <source>all colours</source>
        <translation>барлық түстер</translation>
    </message>
    <message>
        <source>all authors</source>
        <translation>барлық авторлар</translation>
    </message>
    <message>
        <source>today</source>
        <translation>бүгін</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>соңғы 7 күн</translation>
    </message>
    <message>
        <source>the last 30 days</source>
        <translation>соңғы 30 күн</translation>
    </message>
    <message>
        <source>the last 365 days</source>
        <translation>соңғы 365 күн</translation>
    </message>
    <message>
        <source>from … to …</source>
        <translation>… бастап … дейін</translation>
    </message>
    <message>
        <source>any date</source>
        <translation>кез келген күн</translation>
    </message>
</context>
<context>
    <name>NoteProblems</name>
    <message>
        <source>Problems of the annotation files</source>
        <translation>Аннотация файлдарының мәселелері</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Бағандар</translation>
    </message>
    <message>
        <source>What the row is about</source>
        <translation>Бұл жол не туралы</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Файлды ашу</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Біріктіру</translation>
    </message>
    <message>
        <source>Merge all</source>
        <translation>Бәрін біріктіру</translation>
    </message>
    <message>
        <source>Take the other one</source>
        <translation>Басқасын алу</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Қайта оқу</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>What could not be understood is kept as it stands, and its file is not written before it is mended. Everything else is loaded.</source>
        <translation>Түсініксіз жері сол күйінде сақталады, файлы түзетілгенше қайта жазылмайды. Қалғанының бәрі жүктелді.</translation>
    </message>
    <message>
        <source>All files of annotations are as they should be.</source>
        <translation>Барлық аннотация файлдары дұрыс.</translation>
    </message>
</context>
<context>
    <name>NoteTroubles</name>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln мәселе</numerusform>
            <numerusform>%Ln мәселе</numerusform>
        </translation>
    </message>
    <message>
        <source>, line {0}</source>
        <translation>, {0}-жол</translation>
    </message>
    <message>
        <source>Some annotations need a look: {0}{1}: {2}.</source>
        <translation>Кейбір аннотацияларға назар аудару керек: {0}{1}: {2}.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Көрсету</translation>
    </message>
    <message>
        <source>Merged. Ctrl+Z takes it back.</source>
        <translation>Біріктірілді. Ctrl+Z қайтарады.</translation>
    </message>
    <message>
        <source>The other one was taken. Ctrl+Z takes it back.</source>
        <translation>Басқасы алынды. Ctrl+Z қайтарады.</translation>
    </message>
    <message>
        <source>It has been changed since; it was left alone.</source>
        <translation>Содан бері ол өзгерген; сол күйінде қалдырылды.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Notice</source>
        <translation>Хабарлама</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Licences</source>
        <translation>Лицензиялар</translation>
    </message>
</context>
<context>
    <name>OnDisk</name>
    <message>
        <source>Reading what has changed …</source>
        <translation>Өзгергені оқылуда …</translation>
    </message>
    <message>
        <source>Read anew</source>
        <translation>Қайта оқу</translation>
    </message>
    <message numerus="yes">
        <source>{0} have changed on disk</source>
        <translation>
            <numerusform>{0} дискіде өзгерген</numerusform>
            <numerusform>{0} дискіде өзгерген</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} are new</source>
        <translation>
            <numerusform>{0} жаңадан қосылған</numerusform>
            <numerusform>{0} жаңадан қосылған</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} are no longer there</source>
        <translation>
            <numerusform>{0} енді жоқ</numerusform>
            <numerusform>{0} енді жоқ</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} is called {1} now</source>
        <translation>{0} енді {1} деп аталады</translation>
    </message>
    <message>
        <source>corpus.yaml says something else of these documents now.</source>
        <translation>corpus.yaml енді бұл құжаттар туралы басқаша айтады.</translation>
    </message>
    <message>
        <source>You are reading the documents as they were.</source>
        <translation>Сіз құжаттарды бұрынғы күйінде оқып отырсыз.</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} және тағы {1}</translation>
    </message>
</context>
<context>
    <name>Order</name>
    <message>
        <source>as in the folder</source>
        <translation>бумадағыдай</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>атауы бойынша</translation>
    </message>
    <message>
        <source>by share with the document in hand</source>
        <translation>ағымдағы құжатпен ортақ үлесі бойынша</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Outline</source>
        <translation>Мазмұны</translation>
    </message>
</context>
<context>
    <name>OverlapConditions</name>
    <message>
        <source>Filter: words</source>
        <translation>Іріктеу: сөздер</translation>
    </message>
    <message>
        <source>Filter the overlaps by their words</source>
        <translation>Сәйкестіктерді сөздері бойынша іріктеу</translation>
    </message>
    <message>
        <source>More conditions for the overlaps listed</source>
        <translation>Сәйкестіктер тізімінің басқа шарттары</translation>
    </message>
    <message>
        <source>more</source>
        <translation>тағы</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>тағы {0}</translation>
    </message>
</context>
<context>
    <name>OverlapList</name>
    <message>
        <source>Which kinds are listed</source>
        <translation>Қай түрлері көрсетілген</translation>
    </message>
    <message>
        <source>Whose overlaps are listed</source>
        <translation>Ненің сәйкестіктері көрсетілген</translation>
    </message>
    <message>
        <source>Overlaps {0}</source>
        <translation>Сәйкестіктер {0}</translation>
    </message>
    <message>
        <source>Overlaps {0} of {1}</source>
        <translation>Сәйкестіктер {0} / {1}</translation>
    </message>
    <message>
        <source>all kinds</source>
        <translation>барлық түрлер</translation>
    </message>
    <message>
        <source>Overlaps</source>
        <translation>Сәйкестіктер</translation>
    </message>
    <message>
        <source>Columns of the overlaps</source>
        <translation>Сәйкестік бағандары</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>қабылданбаған</translation>
    </message>
</context>
<context>
    <name>OverlapPage</name>
    <message>
        <source>Compare with these</source>
        <translation>Осылармен салыстыру</translation>
    </message>
    <message>
        <source>Open two texts to see here what a change would find.</source>
        <translation>Өзгеріс не беретінін осында көру үшін екі мәтін ашыңыз.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln overlap(s)</source>
        <translation>
            <numerusform>%Ln сәйкестік</numerusform>
            <numerusform>%Ln сәйкестік</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln сөз</numerusform>
            <numerusform>%Ln сөз</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} with {1} in all</source>
        <translation>{0}, барлығы {1}</translation>
    </message>
    <message>
        <source>The two open texts share {0}.</source>
        <translation>Ашық тұрған екі мәтінде ортағы: {0}.</translation>
    </message>
    <message>
        <source>The two open texts would share {0}; now {1}.</source>
        <translation>Ашық тұрған екі мәтінде ортағы мынау болар еді: {0}; қазір {1}.</translation>
    </message>
</context>
<context>
    <name>OverviewStrip</name>
    <message>
        <source>Overview of the text</source>
        <translation>Мәтінге шолу</translation>
    </message>
    <message>
        <source>p. {label}</source>
        <translation>{label}-б.</translation>
    </message>
</context>
<context>
    <name>PageShowing</name>
    <message>
        <source>Only PDF files have pages to show; {0} is read as text.</source>
        <translation>Беттерін тек PDF файлдарында көрсетуге болады; {0} мәтін ретінде оқылады.</translation>
    </message>
    <message>
        <source>Only PDF files have pages to show.</source>
        <translation>Беттерін тек PDF файлдарында көрсетуге болады.</translation>
    </message>
</context>
<context>
    <name>PageSurface</name>
    <message>
        <source>Pages</source>
        <translation>Беттер</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>The pages are coming …</source>
        <translation>Беттер дайындалуда …</translation>
    </message>
    <message>
        <source>The text can still be read: choose “Page images” in the menu Read again.</source>
        <translation>Мәтінді әлі де оқуға болады: «Оқу» мәзірінен «Бет суреттері» дегенді қайта таңдаңыз.</translation>
    </message>
    <message>
        <source>p. {label}</source>
        <translation>{label}-б.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Pages cannot be drawn here.</source>
        <translation>Мұнда беттерді көрсету мүмкін емес.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>All actions</source>
        <translation>Барлық әрекеттер</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Не істегіңіз келеді?</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Әрекетті табу</translation>
    </message>
    <message>
        <source>Actions found</source>
        <translation>Табылған әрекеттер</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>Place</source>
        <translation>Орны</translation>
    </message>
    <message>
        <source>level</source>
        <translation>қатар</translation>
    </message>
    <message>
        <source>loose</source>
        <translation>бөлек</translation>
    </message>
    <message>
        <source>No document</source>
        <translation>Құжат жоқ</translation>
    </message>
    <message>
        <source>Document: {0}</source>
        <translation>Құжат: {0}</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>беттер</translation>
    </message>
    <message>
        <source>Show the pages as they look, or the text (F9)</source>
        <translation>Беттерді сол қалпында не мәтінді көрсету (F9)</translation>
    </message>
    <message>
        <source>Page images</source>
        <translation>Бет суреттері</translation>
    </message>
    <message>
        <source>Keep the panes level while scrolling (Ctrl+Shift+L)</source>
        <translation>Айналдырғанда панельдерді қатар ұстау (Ctrl+Shift+L)</translation>
    </message>
    <message>
        <source>Level scrolling</source>
        <translation>Қатар айналдыру</translation>
    </message>
    <message>
        <source>Close this pane (Ctrl+W)</source>
        <translation>Осы панельді жабу (Ctrl+W)</translation>
    </message>
    <message>
        <source>Close this pane</source>
        <translation>Осы панельді жабу</translation>
    </message>
</context>
<context>
    <name>Passages</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln сөз</numerusform>
            <numerusform>%Ln сөз</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>ch. {0}</source>
        <translation>{0}-тарау</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>{0}-б.</translation>
    </message>
</context>
<context>
    <name>PrintingRoom</name>
    <message>
        <source>There is no text to print.</source>
        <translation>Басып шығаратын мәтін жоқ.</translation>
    </message>
    <message>
        <source>These two texts share nothing that could be printed.</source>
        <translation>Бұл екі мәтінде басып шығаратын ортақ ештеңе жоқ.</translation>
    </message>
    <message>
        <source>Nothing was printed.</source>
        <translation>Ештеңе басылып шықпады.</translation>
    </message>
    <message>
        <source>Print “{0}”</source>
        <translation>«{0}» басып шығару</translation>
    </message>
    <message>
        <source>Printed into {0}.</source>
        <translation>{0} файлына басып шығарылды.</translation>
    </message>
    <message>
        <source>“{0}” was sent to the printer.</source>
        <translation>«{0}» басып шығаруға жіберілді.</translation>
    </message>
</context>
<context>
    <name>ReadingCommands</name>
    <message>
        <source>The pages are shown at {0} of the pane&apos;s width.</source>
        <translation>Беттер панель енінің {0} көлемінде көрсетілген.</translation>
    </message>
    <message>
        <source>This pane is set in {0} pt.</source>
        <translation>Бұл панельдің қаріп өлшемі {0} пт.</translation>
    </message>
    <message>
        <source>Ctrl+Alt+0 sets it as the others.</source>
        <translation>Ctrl+Alt+0 оны басқаларындай етеді.</translation>
    </message>
    <message>
        <source>There are four panes, and no room for more.</source>
        <translation>Төрт панель ашық, енді орын жоқ.</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D and Ctrl+Shift+I hide the sides and make room.</source>
        <translation>Ctrl+Shift+D мен Ctrl+Shift+I екі шетін жасырып, орын босатады.</translation>
    </message>
    <message>
        <source>This is the only pane.</source>
        <translation>Бұл жалғыз панель.</translation>
    </message>
    <message>
        <source>This pane is at the edge already.</source>
        <translation>Бұл панель шетте тұр.</translation>
    </message>
    <message>
        <source>After the last hit: back at the first.</source>
        <translation>Соңғы табылған орыннан кейін — қайтадан біріншісі.</translation>
    </message>
    <message>
        <source>Before the first hit: on to the last.</source>
        <translation>Бірінші табылған орынның алдында — соңғысы.</translation>
    </message>
    <message>
        <source>There is no place to go forward to.</source>
        <translation>Алға өтетін орын жоқ.</translation>
    </message>
    <message>
        <source>There is no place to go back to.</source>
        <translation>Артқа өтетін орын жоқ.</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>selected: {0}</source>
        <translation>таңдалған: {0}</translation>
    </message>
</context>
<context>
    <name>Relation</name>
    <message>
        <source>see also</source>
        <translation>тағы қараңыз</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>дәйексөз келтіреді</translation>
    </message>
    <message>
        <source>is an excerpt of</source>
        <translation>мынадан үзінді</translation>
    </message>
    <message>
        <source>rewords</source>
        <translation>мазмұндайды</translation>
    </message>
    <message>
        <source>contradicts</source>
        <translation>қайшы келеді</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>қолдайды</translation>
    </message>
    <message>
        <source>translates</source>
        <translation>аударады</translation>
    </message>
</context>
<context>
    <name>Resembling</name>
    <message>
        <source>Like this</source>
        <translation>Ұқсастары</translation>
    </message>
    <message>
        <source>Select a few words more: a sentence finds most.</source>
        <translation>Тағы бірнеше сөз таңдаңыз: сөйлем жақсы табылады.</translation>
    </message>
    <message>
        <source>The search for passages was stopped.</source>
        <translation>Үзінділерді іздеу тоқтатылды.</translation>
    </message>
    <message>
        <source>Looking for passages like “{0}” …</source>
        <translation>«{0}» дегенге ұқсас үзінділер ізделуде …</translation>
    </message>
    <message>
        <source>Like this {0}</source>
        <translation>Ұқсастары {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) like “{0}”</source>
        <translation>
            <numerusform>«{0}» дегенге ұқсас %Ln үзінді</numerusform>
            <numerusform>«{0}» дегенге ұқсас %Ln үзінді</numerusform>
        </translation>
    </message>
    <message>
        <source>the corpus is still being indexed</source>
        <translation>корпус әлі индекстелуде</translation>
    </message>
    <message>
        <source>Nothing like “{0}” stands elsewhere in the corpus.</source>
        <translation>Корпустың басқа жерінде «{0}» дегенге ұқсас ештеңе жоқ.</translation>
    </message>
    <message>
        <source>Select a passage and press Ctrl+Shift+F: every place of the corpus where it, or something near it, stands is listed here, with kind and score.</source>
        <translation>Үзіндіні таңдап, Ctrl+Shift+F басыңыз: корпуста сол не соған жақын үзінді бар әр орын түрі мен салмағымен осында көрсетіледі.</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Became</source>
        <translation>Не болды</translation>
    </message>
    <message>
        <source>Stood on</source>
        <translation>Бұрынғы орны</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Жаңа орны</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Қайда</translation>
    </message>
    <message>
        <source>in place</source>
        <translation>орнында</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>жылжыды</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>түзетілген</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>анық емес</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>жоғалды</translation>
    </message>
    <message>
        <source>nowhere; kept among the lost places</source>
        <translation>ешқайда; жоғалған орындар арасында қалады</translation>
    </message>
</context>
<context>
    <name>ReviewMoved</name>
    <message>
        <source>Moved annotations</source>
        <translation>Жылжыған аннотациялар</translation>
    </message>
    <message>
        <source>A row shows its place in the text. Lost ones keep their words and are listed under “lost places”. Ctrl+Z takes all of it back.</source>
        <translation>Жол мәтіндегі орнын көрсетеді. Жоғалғандары сөздерін сақтап, «жоғалған орындар» ішінде тұрады. Ctrl+Z бәрін қайтарады.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Бағандар</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Қайда ауысады</translation>
    </message>
    <message>
        <source>Place at the selection</source>
        <translation>Таңдалған жерге қою</translation>
    </message>
    <message>
        <source>Select the words in the text, then press this</source>
        <translation>Мәтіннен сөздерді таңдап, осыны басыңыз</translation>
    </message>
    <message>
        <source>Put them there</source>
        <translation>Сонда қою</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Қазір емес</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Жаңа орны</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>All annotations stand where they were made.</source>
        <translation>Барлық аннотация жасалған орнында тұр.</translation>
    </message>
    <message>
        <source>Annotated documents have changed. {0}.</source>
        <translation>Аннотацияланған құжаттар өзгерді. {0}.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Қарап шығу</translation>
    </message>
    <message>
        <source>The annotations were put in their new places.</source>
        <translation>Аннотациялар жаңа орындарына қойылды.</translation>
    </message>
    <message>
        <source>Select the words it belongs to in {0} first.</source>
        <translation>Алдымен {0} ішінен ол тиесілі сөздерді таңдаңыз.</translation>
    </message>
    <message>
        <source>Placed. Ctrl+Z takes it back.</source>
        <translation>Қойылды. Ctrl+Z қайтарады.</translation>
    </message>
    <message>
        <source>Select the words it belongs to in {0} first, then press it again.</source>
        <translation>Алдымен {0} ішінен ол тиесілі сөздерді таңдап, қайта басыңыз.</translation>
    </message>
    <message>
        <source>(you chose it)</source>
        <translation>(өзіңіз таңдадыңыз)</translation>
    </message>
</context>
<context>
    <name>Ribbons</name>
    <message>
        <source>What belongs to what</source>
        <translation>Ненің неге сәйкес екені</translation>
    </message>
</context>
<context>
    <name>SavedSearchesDialog</name>
    <message>
        <source>Saved searches</source>
        <translation>Сақталған сұраулар</translation>
    </message>
    <message>
        <source>Saved searches of this corpus</source>
        <translation>Осы корпустың сақталған сұраулары</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Іздеу</translation>
    </message>
</context>
<context>
    <name>Saying</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln құжат</numerusform>
            <numerusform>%Ln құжат</numerusform>
        </translation>
    </message>
    <message>
        <source>No document in “{0}” could be read</source>
        <translation>«{0}» ішіндегі бірде-бір құжат оқылмады</translation>
    </message>
    <message>
        <source>The reason stands below each file at the left. Add documents that have a text, or open another folder.</source>
        <translation>Себебі сол жақта әр файлдың астында жазылған. Мәтіні бар құжаттар қосыңыз немесе басқа бума ашыңыз.</translation>
    </message>
    <message>
        <source>“{0}” is empty</source>
        <translation>«{0}» бумасы бос</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read; the others are open. {0}</source>
        <translation>
            <numerusform>%Ln файл оқылмады; қалғандары ашық. {0}</numerusform>
            <numerusform>%Ln файл оқылмады; қалғандары ашық. {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overlap(s) found</source>
        <translation>
            <numerusform>%Ln сәйкестік табылды</numerusform>
            <numerusform>%Ln сәйкестік табылды</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. What was found so far is shown.</source>
        <translation>Тоқтатылды. Осыған дейін табылғаны көрсетілген.</translation>
    </message>
    <message>
        <source>Opening {0} …</source>
        <translation>{0} ашылуда …</translation>
    </message>
    <message>
        <source>Reading “{0}”</source>
        <translation>«{0}» оқылуда</translation>
    </message>
    <message>
        <source>Each document is read and compared once; next time it is there at once. The line at the bottom tells how far this is.</source>
        <translation>Әр құжат бір рет оқылып, салыстырылады; келесі жолы ол бірден ашылады. Төмендегі жол қаншасы дайын екенін көрсетеді.</translation>
    </message>
    <message>
        <source>Put the documents you want to compare into this folder, add them here, or open another folder. Synoptic never changes your documents.</source>
        <translation>Салыстырғыңыз келетін құжаттарды осы бумаға салыңыз, осы жерден қосыңыз немесе басқа буманы ашыңыз. Synoptic құжаттарыңызды ешқашан өзгертпейді.</translation>
    </message>
    <message>
        <source>No folder is open</source>
        <translation>Бума ашылмаған</translation>
    </message>
    <message>
        <source>Open the folder of your documents, or the sample corpus.</source>
        <translation>Құжаттарыңыз жатқан буманы немесе үлгі корпусты ашыңыз.</translation>
    </message>
    <message>
        <source>This folder could not be opened</source>
        <translation>Бұл бума ашылмады</translation>
    </message>
    <message>
        <source>These two documents share no passage.</source>
        <translation>Бұл екі құжатта ортақ үзінді жоқ.</translation>
    </message>
    <message>
        <source>After the last overlap: back at the first.</source>
        <translation>Соңғы сәйкестіктен кейін — қайтадан біріншісі.</translation>
    </message>
    <message>
        <source>Before the first overlap: on to the last.</source>
        <translation>Бірінші сәйкестіктің алдында — соңғысы.</translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message>
        <source>this pair</source>
        <translation>осы жұп</translation>
    </message>
    <message>
        <source>this document</source>
        <translation>осы құжат</translation>
    </message>
    <message>
        <source>whole corpus</source>
        <translation>бүкіл корпус</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search the corpus</source>
        <translation>Корпустан іздеу</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>Saved searches and the last ones</source>
        <translation>Сақталған және соңғы сұраулар</translation>
    </message>
    <message>
        <source>How to search, with examples</source>
        <translation>Қалай іздеу керек, мысалдарымен</translation>
    </message>
</context>
<context>
    <name>SearchHelp</name>
    <message>
        <source>both words, in any of their forms</source>
        <translation>екі сөз де, кез келген тұлғада</translation>
    </message>
    <message>
        <source>these words, just so, one after the other</source>
        <translation>дәл осы сөздер, бірінен соң бірі</translation>
    </message>
    <message>
        <source>at least one of them</source>
        <translation>кемінде біреуі</translation>
    </message>
    <message>
        <source>the first, where the second does not stand</source>
        <translation>екіншісі жоқ жердегі біріншісі</translation>
    </message>
    <message>
        <source>all words that begin so</source>
        <translation>осылай басталатын барлық сөз</translation>
    </message>
    <message>
        <source>any one letter in that place</source>
        <translation>сол орында кез келген бір әріп</translation>
    </message>
    <message>
        <source>also with a letter more, less or other</source>
        <translation>бір әрпі артық, кем не басқа болса да</translation>
    </message>
    <message>
        <source>near each other, in any order</source>
        <translation>бір-біріне жақын, кез келген ретпен</translation>
    </message>
    <message>
        <source>this form of the word only</source>
        <translation>сөздің тек осы тұлғасы</translation>
    </message>
    <message>
        <source>words that fit a regular expression</source>
        <translation>тұрақты өрнекке сай сөздер</translation>
    </message>
    <message>
        <source>in headings; also title: footnote: doc: lang: date:</source>
        <translation>тақырыптарда; сондай-ақ title: footnote: doc: lang: date:</translation>
    </message>
    <message>
        <source>annotations with this tag; also note: quote: kind:</source>
        <translation>осы тегі бар аннотациялар; сондай-ақ note: quote: kind:</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Қалай іздеу керек</translation>
    </message>
    <message>
        <source>How to search: click an example to run it</source>
        <translation>Қалай іздеу керек: орындау үшін мысалды шертіңіз</translation>
    </message>
</context>
<context>
    <name>SearchKept</name>
    <message>
        <source>Save this search</source>
        <translation>Сұрауды сақтау</translation>
    </message>
    <message>
        <source>Name for “{0}”; one of the same name is replaced</source>
        <translation>«{0}» үшін ат; дәл сондай аттысы ауыстырылады</translation>
    </message>
    <message>
        <source>The search was saved as “{0}”.</source>
        <translation>Сұрау «{0}» деген атпен сақталды.</translation>
    </message>
    <message>
        <source>“{0}” was deleted.</source>
        <translation>«{0}» жойылды.</translation>
    </message>
    <message>
        <source>“{0}” is back.</source>
        <translation>«{0}» қайтарылды.</translation>
    </message>
    <message>
        <source>The last searches were forgotten.</source>
        <translation>Соңғы сұраулар ұмытылды.</translation>
    </message>
    <message>
        <source>Save this search …</source>
        <translation>Осы сұрауды сақтау …</translation>
    </message>
    <message>
        <source>Rename and delete saved searches …</source>
        <translation>Сақталған сұраулардың атын өзгерту және жою …</translation>
    </message>
    <message>
        <source>Forget the last searches</source>
        <translation>Соңғы сұрауларды ұмыту</translation>
    </message>
    <message>
        <source>exact forms</source>
        <translation>дәл тұлғалар</translation>
    </message>
    <message>
        <source>The searches cannot be kept: {0}</source>
        <translation>Сұрауларды сақтау мүмкін емес: {0}</translation>
    </message>
</context>
<context>
    <name>SearchLines</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln жол</numerusform>
            <numerusform>%Ln жол</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchSaying</name>
    <message>
        <source>Hits {0}</source>
        <translation>Табылғандар {0}</translation>
    </message>
    <message numerus="yes">
        <source>{0} of %Ln document(s) are indexed so far.</source>
        <translation>
            <numerusform>Әзірге индекстелген құжаттар: {0} / %Ln.</numerusform>
            <numerusform>Әзірге индекстелген құжаттар: {0} / %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only words with the capitals and accents that were typed.</source>
        <translation>Тек регистрі мен диакритикасы дәл келетін сөздер.</translation>
    </message>
    <message>
        <source>Only words with the capitals that were typed.</source>
        <translation>Тек регистрі дәл келетін сөздер.</translation>
    </message>
    <message>
        <source>Only words with the accents that were typed.</source>
        <translation>Тек диакритикасы дәл келетін сөздер.</translation>
    </message>
    <message>
        <source>Only the forms of words that were typed.</source>
        <translation>Тек дәл сол тұлғадағы сөздер.</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Ізделуде …</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Табылғандар</translation>
    </message>
    <message>
        <source>Type into the field at the top right (Ctrl+K): words, a “phrase in quotes”, a begin*. Every place in the corpus where they stand is listed here.</source>
        <translation>Оң жақ жоғарғы өріске (Ctrl+K) жазыңыз: сөздер, &quot;тырнақшадағы тіркес&quot;, сөз басы*. Олар кездесетін әр орын осында көрсетіледі.</translation>
    </message>
    <message>
        <source>After the last hit: back at the first.</source>
        <translation>Соңғы табылған орыннан кейін — қайтадан біріншісі.</translation>
    </message>
    <message>
        <source>Before the first hit: on to the last.</source>
        <translation>Бірінші табылған орынның алдында — соңғысы.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln құжат</numerusform>
            <numerusform>%Ln құжат</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln рет</numerusform>
            <numerusform>%Ln рет</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} in the best {1} of %Ln document(s)</source>
        <translation>
            <numerusform>{0}: %Ln құжаттың ең сай {1} құжатында</numerusform>
            <numerusform>{0}: %Ln құжаттың ең сай {1} құжатында</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} in %Ln document(s)</source>
        <translation>
            <numerusform>{0}: %Ln құжатта</numerusform>
            <numerusform>{0}: %Ln құжатта</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) with copies only</source>
        <translation>
            <numerusform>тек көшірмесі бар %Ln құжат</numerusform>
            <numerusform>тек көшірмесі бар %Ln құжат</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found yet; the corpus is still being indexed.</source>
        <translation>Әзірге ештеңе табылмады; корпус әлі индекстелуде.</translation>
    </message>
    <message>
        <source>Nothing in the corpus fits “{0}”.</source>
        <translation>Корпуста «{0}» сұрауына сай ештеңе жоқ.</translation>
    </message>
</context>
<context>
    <name>SearchSwitches</name>
    <message>
        <source>Capitals must be as typed</source>
        <translation>Регистрді ескеру</translation>
    </message>
    <message>
        <source>Accents must be as typed</source>
        <translation>Диакритиканы ескеру</translation>
    </message>
    <message>
        <source>Find a word in all its forms</source>
        <translation>Сөзді барлық тұлғасында табу</translation>
    </message>
    <message>
        <source>{0}: not while capitals or accents must be as typed</source>
        <translation>{0}: регистр не диакритика ескерілген кезде істемейді</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>{0} is empty: there is no text in it</source>
        <translation>{0} бос: ішінде мәтін жоқ</translation>
    </message>
    <message>
        <source>{0} is not a text file; if it is one of another format, save it as text first</source>
        <translation>{0} — мәтіндік файл емес; басқа пішімде болса, алдымен мәтін ретінде сақтаңыз</translation>
    </message>
    <message>
        <source>{0}: no encoding is called {1}; try windows-1251 or utf-8</source>
        <translation>{0}: {1} деген кодтама жоқ; windows-1251 немесе utf-8 байқап көріңіз</translation>
    </message>
    <message>
        <source>{0} is of a format that cannot be read yet</source>
        <translation>{0}: бұл пішім әзірге оқылмайды</translation>
    </message>
    <message>
        <source>its format cannot be read yet: {0}</source>
        <translation>бұл пішім әзірге оқылмайды: {0}</translation>
    </message>
    <message>
        <source>Word of before 2007; save it as .docx or .txt</source>
        <translation>2007 жылға дейінгі Word; .docx не .txt етіп сақтаңыз</translation>
    </message>
    <message>
        <source>Mobipocket; save it as .html or .txt</source>
        <translation>Mobipocket; .html не .txt етіп сақтаңыз</translation>
    </message>
    <message>
        <source>DjVu; save it as .pdf or .txt</source>
        <translation>DjVu; .pdf не .txt етіп сақтаңыз</translation>
    </message>
    <message>
        <source>{0} is empty; get a whole copy of it</source>
        <translation>{0} бос; толық көшірмесін алыңыз</translation>
    </message>
    <message>
        <source>{0} is cut off before its end; get a whole copy of it</source>
        <translation>{0} соңына жетпей үзілген; толық көшірмесін алыңыз</translation>
    </message>
    <message>
        <source>{0} is damaged or cut off; get a whole copy of it</source>
        <translation>{0} бүлінген не кесілген; толық көшірмесін алыңыз</translation>
    </message>
    <message>
        <source>{0} is damaged and cannot be opened; get a whole copy of it</source>
        <translation>{0} бүлінген, ашылмайды; толық көшірмесін алыңыз</translation>
    </message>
    <message>
        <source>{0} is damaged in its part {1}; get a whole copy of it</source>
        <translation>{0}: {1} бөлігі бүлінген; толық көшірмесін алыңыз</translation>
    </message>
    <message>
        <source>{0} is damaged and cannot be read; save the page again</source>
        <translation>{0} бүлінген, оқылмайды; бетті қайта сақтаңыз</translation>
    </message>
    <message>
        <source>{0} lacks its part {1}; get a whole copy of it</source>
        <translation>{0}: {1} бөлігі жоқ; толық көшірмесін алыңыз</translation>
    </message>
    <message>
        <source>{0} is locked with a password; save a copy without one</source>
        <translation>{0} құпиясөзбен жабылған; құпиясөзсіз көшірмесін сақтаңыз</translation>
    </message>
    <message>
        <source>{0} is locked with a password; save a copy without one and add that</source>
        <translation>{0} құпиясөзбен жабылған; құпиясөзсіз көшірмесін сақтап, соны қосыңыз</translation>
    </message>
    <message>
        <source>{0} is locked with a password or of an old Word format; save it anew</source>
        <translation>{0} құпиясөзбен жабылған немесе ескі Word пішімінде; қайта сақтаңыз</translation>
    </message>
    <message>
        <source>{0} is packed in a way that is not read; save it anew</source>
        <translation>{0} оқылмайтын тәсілмен бумаланған; қайта сақтаңыз</translation>
    </message>
    <message>
        <source>{0} is not the kind of file its name says; open it and save it anew</source>
        <translation>{0} атында көрсетілген түрдегі файл емес; ашып, қайта сақтаңыз</translation>
    </message>
    <message>
        <source>{0} expands to more than it should ({1} MB in {2}); it is not read</source>
        <translation>{0} тым үлкен болып жайылады ({2} ішінде {1} МБ); ол оқылмайды</translation>
    </message>
    <message>
        <source>{0} has more than {1} parts; it is not read</source>
        <translation>{0}: бөліктері {1} санынан көп; оқылмайды</translation>
    </message>
    <message>
        <source>{0} has more than {1} tags inside; split it and add the parts</source>
        <translation>{0}: ішінде {1} санынан көп тег бар; бөліп, бөліктерін қосыңыз</translation>
    </message>
    <message>
        <source>{0} has more than {1} tags; split it and add the parts</source>
        <translation>{0}: {1} санынан көп тег бар; бөліп, бөліктерін қосыңыз</translation>
    </message>
    <message>
        <source>{0} has more than {1} control words; split it and add the parts</source>
        <translation>{0}: {1} санынан көп басқару сөзі бар; бөліп, бөліктерін қосыңыз</translation>
    </message>
    <message>
        <source>{0} is not well-formed inside ({1}); save it anew and add it again</source>
        <translation>{0}: ішкі құрылымы бұзылған ({1}); қайта сақтап, қайта қосыңыз</translation>
    </message>
    <message>
        <source>{0} is nested deeper than any document; it is not read</source>
        <translation>{0}: қабаттасуы кез келген құжаттан терең; оқылмайды</translation>
    </message>
    <message>
        <source>{0} is not a Word document inside; save it as .docx and add it again</source>
        <translation>{0} ішінде Word құжаты жоқ; .docx етіп сақтап, қайта қосыңыз</translation>
    </message>
    <message>
        <source>{0} is not a text document inside; save it as .odt and add it again</source>
        <translation>{0} ішінде мәтіндік құжат жоқ; .odt етіп сақтап, қайта қосыңыз</translation>
    </message>
    <message>
        <source>{0} is not an e-book inside; get a whole copy of it</source>
        <translation>{0} ішінде электрондық кітап жоқ; толық көшірмесін алыңыз</translation>
    </message>
    <message>
        <source>{0} lists no chapters that are in it; get a whole copy of it</source>
        <translation>{0}: аталған тараулар файлда жоқ; толық көшірмесін алыңыз</translation>
    </message>
    <message>
        <source>{0} is protected against copying and cannot be read</source>
        <translation>{0} көшіруден қорғалған, оқылмайды</translation>
    </message>
    <message>
        <source>{0} holds no words; if it is a scan, run OCR on it and add it again</source>
        <translation>{0} ішінде сөз жоқ; бұл скан болса, танытып (OCR), қайта қосыңыз</translation>
    </message>
    <message>
        <source>{0} holds no words; if its pages are pictures, run OCR on it</source>
        <translation>{0} ішінде сөз жоқ; беттері сурет болса, танытыңыз (OCR)</translation>
    </message>
    <message>
        <source>{0} holds no words outside its header</source>
        <translation>{0}: тақырып бөлімінен тыс сөз жоқ</translation>
    </message>
    <message>
        <source>{0} shows no text: its words may be loaded by a script; save the page again</source>
        <translation>{0} мәтін көрсетпейді: сөздерін скрипт жүктейтін шығар; бетті қайта сақтаңыз</translation>
    </message>
    <message>
        <source>{0} is not a web page that can be read: {1}</source>
        <translation>{0} — оқуға келмейтін веб-бет: {1}</translation>
    </message>
    <message>
        <source>{0} holds a page without words; save the page again</source>
        <translation>{0} ішіндегі бетте сөз жоқ; бетті қайта сақтаңыз</translation>
    </message>
    <message>
        <source>{0} is not a saved web page, whatever its name says; save the page again</source>
        <translation>{0} — аты солай болғанымен, сақталған веб-бет емес; бетті қайта сақтаңыз</translation>
    </message>
    <message>
        <source>{0} holds more than any page needs; save the page as HTML and add that</source>
        <translation>{0} бетке керегінен артық дерек сақтайды; HTML етіп сақтап, соны қосыңыз</translation>
    </message>
    <message>
        <source>{0} has no web page in it; save the page again</source>
        <translation>{0} ішінде веб-бет жоқ; бетті қайта сақтаңыз</translation>
    </message>
    <message>
        <source>{0} holds more than {1} characters; split it</source>
        <translation>{0}: {1} санынан көп таңба бар; бөліңіз</translation>
    </message>
    <message>
        <source>{0} has no text layer; run OCR on it and add it again</source>
        <translation>{0} мәтін қабаты жоқ; танытып (OCR), қайта қосыңыз</translation>
    </message>
    <message>
        <source>{0} does not say which letters it shows; run OCR on it and add it again</source>
        <translation>{0} қандай әріптер көрсететінін айтпайды; танытып (OCR), қайта қосыңыз</translation>
    </message>
    <message>
        <source>{0} is not a PDF file, whatever its name says; open it and save it as PDF</source>
        <translation>{0} — аты солай болғанымен, PDF емес; ашып, PDF етіп сақтаңыз</translation>
    </message>
    <message>
        <source>{0} has {1} pages, and at most {2} are read; split it and add the parts</source>
        <translation>{0}: {1} бет бар, ең көбі {2} бет оқылады; бөліп, бөліктерін қосыңыз</translation>
    </message>
    <message>
        <source>{0}: page {1} holds more than {2} characters; it is not read</source>
        <translation>{0}: {1}-бетте {2} санынан көп таңба бар; ол оқылмайды</translation>
    </message>
    <message>
        <source>{0}: page {1} is damaged; get a whole copy of the file</source>
        <translation>{0}: {1}-бет бүлінген; файлдың толық көшірмесін алыңыз</translation>
    </message>
    <message>
        <source>{0}: page {1} has changed since it was read; open it again</source>
        <translation>{0}: {1}-бет оқылғаннан бері өзгерген; қайта ашыңыз</translation>
    </message>
    <message>
        <source>{0} is not an RTF file, whatever its name says; save it anew as RTF</source>
        <translation>{0} — аты солай болғанымен, RTF емес; RTF етіп қайта сақтаңыз</translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB; split it and add the parts</source>
        <translation>{0} {1} МБ-тан үлкен; бөліп, бөліктерін қосыңыз</translation>
    </message>
    <message>
        <source>{0} is XML, but not TEI (it begins with &lt;{1}&gt;); it cannot be read</source>
        <translation>{0} — XML, бірақ TEI емес (&lt;{1}&gt; деп басталады); оқылмайды</translation>
    </message>
    <message>
        <source>is too large or too deeply nested to be read</source>
        <translation>тым үлкен немесе тым терең қабаттасқан</translation>
    </message>
    <message>
        <source>cannot be read by a fault of this program ({0})</source>
        <translation>осы бағдарламаның қатесінен оқылмайды ({0})</translation>
    </message>
    <message>
        <source>ended the program that reads it: it is damaged, or too large for the memory there is; save it anew or split it, and add that</source>
        <translation>оқитын бағдарламаны тоқтатып тастады: бүлінген не жадқа сыймайды; қайта сақтаңыз не бөліңіз де, соны қосыңыз</translation>
    </message>
    <message>
        <source>could not be read in five minutes; save it anew or split it, and add that</source>
        <translation>бес минутта оқылмады; қайта сақтаңыз не бөліңіз де, соны қосыңыз</translation>
    </message>
    <message>
        <source>{0} has {1} MB; files of over {2} MB are not read</source>
        <translation>{0}: {1} МБ; {2} МБ-тан үлкен файлдар оқылмайды</translation>
    </message>
    <message>
        <source>{0} is no longer there</source>
        <translation>{0} енді орнында жоқ</translation>
    </message>
    <message>
        <source>{0} may not be read: ask its owner for permission</source>
        <translation>{0} оқуға рұқсат жоқ: иесінен рұқсат сұраңыз</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}</source>
        <translation>{0} оқылмайды: {1}</translation>
    </message>
    <message>
        <source>is no longer there</source>
        <translation>енді орнында жоқ</translation>
    </message>
    <message>
        <source>may not be read: ask its owner for permission</source>
        <translation>оқуға рұқсат жоқ: иесінен рұқсат сұраңыз</translation>
    </message>
    <message>
        <source>cannot be read: {0}</source>
        <translation>оқылмайды: {0}</translation>
    </message>
    <message>
        <source>{0} holds more than {1} documents; open a part of it</source>
        <translation>{0}: {1} санынан көп құжат бар; бір бөлігін ашыңыз</translation>
    </message>
    <message>
        <source>{0} does not exist; choose another folder</source>
        <translation>{0} жоқ; басқа бума таңдаңыз</translation>
    </message>
    <message>
        <source>{0} is a file; open the folder it lies in</source>
        <translation>{0} — файл; ол жатқан буманы ашыңыз</translation>
    </message>
    <message>
        <source>{0} holds {1} of documents, which take about {2} of memory; {3} are free. Open a part of it, or close other programs</source>
        <translation>{0}: құжаттардың көлемі {1}, оларға шамамен {2} жад керек; босы {3}. Бір бөлігін ашыңыз не басқа бағдарламаларды жабыңыз</translation>
    </message>
    <message>
        <source>comparing the documents of {0} takes about {1} of memory; {2} are free. Open a part of it, or close other programs</source>
        <translation>{0} құжаттарын салыстыруға шамамен {1} жад керек; босы {2}. Бір бөлігін ашыңыз не басқа бағдарламаларды жабыңыз</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0} МБ</translation>
    </message>
    <message>
        <source>The link leads into the folder “{0}”, which was not opened here yet. Open that folder once, then follow the link again.</source>
        <translation>Сілтеме мұнда әлі ашылмаған «{0}» бумасына апарады. Сол буманы бір рет ашып, сілтемемен қайта өтіңіз.</translation>
    </message>
    <message>
        <source>this is not an address of a passage: it reads synoptic://corpus/document#0-9</source>
        <translation>бұл үзіндінің мекенжайы емес: ол synoptic://corpus/document#0-9 түрінде болады</translation>
    </message>
    <message>
        <source>this address leads out of its corpus</source>
        <translation>бұл мекенжай корпустан тыс жаққа апарады</translation>
    </message>
    <message>
        <source>this address ends before it begins</source>
        <translation>бұл мекенжай басталмай тұрып аяқталады</translation>
    </message>
    <message>
        <source>the application&apos;s own file resources/{0} is missing; install it again</source>
        <translation>қолданбаның resources/{0} файлы жоқ; қайта орнатыңыз</translation>
    </message>
    <message>
        <source>the manual is missing; install the application again</source>
        <translation>нұсқаулық жоқ; қолданбаны қайта орнатыңыз</translation>
    </message>
    <message>
        <source>the sample corpus is missing; install the application again</source>
        <translation>үлгі корпус жоқ; қолданбаны қайта орнатыңыз</translation>
    </message>
    <message>
        <source>a background process ended unexpectedly; there may be too little memory</source>
        <translation>фондық процесс күтпеген жерден аяқталды; жад аз болуы мүмкін</translation>
    </message>
    <message>
        <source>a background process took longer than it may</source>
        <translation>фондық процесс рұқсат етілгеннен ұзақ жұмыс істеді</translation>
    </message>
    <message>
        <source>the application is closing</source>
        <translation>қолданба жабылуда</translation>
    </message>
    <message>
        <source>a desk needs a name</source>
        <translation>жұмыс үстеліне ат керек</translation>
    </message>
    <message>
        <source>{0} may not be written to; ask its owner for permission</source>
        <translation>{0} ішіне жазуға рұқсат жоқ; иесінен рұқсат сұраңыз</translation>
    </message>
    <message>
        <source>these documents need {0} MB, and {1} MB are free on the disk</source>
        <translation>бұл құжаттарға {0} МБ керек, дискіде {1} МБ бос</translation>
    </message>
    <message>
        <source>these are more than {0} documents; add a part of them</source>
        <translation>құжаттар {0} санынан көп; бір бөлігін қосыңыз</translation>
    </message>
    <message>
        <source>already there as {0}</source>
        <translation>{0} деген атпен бұрыннан бар</translation>
    </message>
    <message>
        <source>is in the corpus already</source>
        <translation>корпуста бұрыннан бар</translation>
    </message>
    <message>
        <source>has a name that the corpus keeps for itself; rename it</source>
        <translation>аты корпустың өзіне керек; атын өзгертіңіз</translation>
    </message>
    <message>
        <source>has {0} MB; files of over {1} MB are not read</source>
        <translation>{0} МБ; {1} МБ-тан үлкен файлдар оқылмайды</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>бос</translation>
    </message>
    <message>
        <source>is no document that can be read</source>
        <translation>оқуға болатын құжат емес</translation>
    </message>
    <message>
        <source>another file is called {0}</source>
        <translation>басқа файл {0} деп аталады</translation>
    </message>
    <message>
        <source>cannot be copied: {0}</source>
        <translation>көшірілмейді: {0}</translation>
    </message>
    <message>
        <source>as {0}</source>
        <translation>{0} деген атпен</translation>
    </message>
    <message>
        <source>is no file</source>
        <translation>файл емес</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>орнында жоқ</translation>
    </message>
    <message>
        <source>has over {0} MB; make it smaller</source>
        <translation>{0} МБ-тан үлкен; кішірейтіңіз</translation>
    </message>
    <message>
        <source>is not UTF-8; save it as UTF-8</source>
        <translation>UTF-8 емес; UTF-8 етіп сақтаңыз</translation>
    </message>
    <message>
        <source>line {0}: {1}; mend it and open the folder again</source>
        <translation>{0}-жол: {1}; түзетіп, буманы қайта ашыңыз</translation>
    </message>
    <message>
        <source>it must be a list of names and values, as “title: …”</source>
        <translation>мұнда аттар мен мәндер тізімі болуы керек, мысалы «title: …»</translation>
    </message>
    <message>
        <source>more than {0} aliases</source>
        <translation>бүркеншік аттар {0} санынан көп</translation>
    </message>
    <message>
        <source>“{0}” is a program’s, not a reader’s</source>
        <translation>«{0}» оқырмандікі емес, бағдарламаныкі</translation>
    </message>
    <message>
        <source>“documents” must name files, as “report.txt: {title: …}”</source>
        <translation>«documents» файлдарды атауы керек, мысалы «report.txt: {title: …}»</translation>
    </message>
    <message>
        <source>what it says of “{0}” is not names and values</source>
        <translation>«{0}» туралы жазылғаны аттар мен мәндер емес</translation>
    </message>
    <message>
        <source>two documents have the id “{0}”</source>
        <translation>екі құжаттың идентификаторы «{0}»</translation>
    </message>
    <message>
        <source>{0} is not UTF-8; save it as UTF-8, nothing was changed</source>
        <translation>{0} UTF-8 емес; UTF-8 етіп сақтаңыз, ештеңе өзгертілмеді</translation>
    </message>
    <message>
        <source>{0} cannot be saved: {1}</source>
        <translation>{0} сақталмайды: {1}</translation>
    </message>
    <message>
        <source>{0}: {1}; mend it first, nothing was changed</source>
        <translation>{0}: {1}; алдымен түзетіңіз, ештеңе өзгертілмеді</translation>
    </message>
    <message>
        <source>{0}: {1}; nothing was changed</source>
        <translation>{0}: {1}; ештеңе өзгертілмеді</translation>
    </message>
    <message>
        <source>another program keeps changing {0}; try again</source>
        <translation>басқа бағдарлама {0} файлын өзгерте береді; қайталап көріңіз</translation>
    </message>
    <message>
        <source>{0} is read-only; allow writing to it</source>
        <translation>{0} тек оқуға ашық; жазуға рұқсат беріңіз</translation>
    </message>
    <message>
        <source>what {0} says of {1} cannot be changed without touching other lines; change it in a text editor</source>
        <translation>{0} ішінде {1} туралы жазылғанды басқа жолдарға тимей өзгерту мүмкін емес; мәтін редакторында өзгертіңіз</translation>
    </message>
    <message>
        <source>{0} has over {1} MB; export a part of the library</source>
        <translation>{0} {1} МБ-тан үлкен; кітапхананың бір бөлігін экспорттаңыз</translation>
    </message>
    <message>
        <source>{0} is neither BibTeX nor CSL JSON; export it as one of them</source>
        <translation>{0} — BibTeX те, CSL JSON да емес; солардың бірімен экспорттаңыз</translation>
    </message>
    <message>
        <source>{0} holds no works</source>
        <translation>{0} ішінде бірде-бір еңбек жоқ</translation>
    </message>
    <message>
        <source>{0} is not JSON: {1}</source>
        <translation>{0} — JSON емес: {1}</translation>
    </message>
    <message>
        <source>{0} is not CSL JSON: it should be a list of items</source>
        <translation>{0} — CSL JSON емес: жазбалар тізімі болуы керек</translation>
    </message>
    <message>
        <source>{0}: item {1} has neither a title nor a DOI</source>
        <translation>{0}: {1}-жазбада атауы да, DOI да жоқ</translation>
    </message>
    <message>
        <source>{0}, line {1}: an entry that cannot be read</source>
        <translation>{0}, {1}-жол: жазба оқылмайды</translation>
    </message>
    <message>
        <source>annotations/{0} cannot be read: {1}</source>
        <translation>annotations/{0} оқылмайды: {1}</translation>
    </message>
    <message>
        <source>annotations/{0} cannot be saved: {1}</source>
        <translation>annotations/{0} сақталмайды: {1}</translation>
    </message>
    <message>
        <source>annotations/{0} cannot be put away: {1}</source>
        <translation>annotations/{0} алып қоюға келмейді: {1}</translation>
    </message>
    <message>
        <source>annotations/{0}: mend line {1} first</source>
        <translation>annotations/{0}: алдымен {1}-жолды түзетіңіз</translation>
    </message>
    <message>
        <source>the file is read-only; allow writing to it</source>
        <translation>файл тек оқуға ашық; жазуға рұқсат беріңіз</translation>
    </message>
    <message>
        <source>the folder of the corpus is no longer there; put it back where it was</source>
        <translation>корпус бумасы енді орнында жоқ; оны бұрынғы орнына қайтарыңыз</translation>
    </message>
    <message>
        <source>it may not be written here; ask for permission, or copy the folder and open the copy</source>
        <translation>мұнда жазуға рұқсат жоқ; рұқсат сұраңыз не буманы көшіріп, көшірмесін ашыңыз</translation>
    </message>
    <message>
        <source>{0} is no longer there; put it back where it was</source>
        <translation>{0} енді орнында жоқ; бұрынғы орнына қайтарыңыз</translation>
    </message>
    <message>
        <source>another program keeps changing it</source>
        <translation>басқа бағдарлама оны өзгерте береді</translation>
    </message>
    <message>
        <source>some annotations are not saved yet</source>
        <translation>кейбір аннотациялар әлі сақталмаған</translation>
    </message>
    <message>
        <source>the text of {0} cannot be kept: {1}</source>
        <translation>{0} мәтінін сақтау мүмкін емес: {1}</translation>
    </message>
    <message>
        <source>a sync program made this copy of {0}; merge it</source>
        <translation>{0} файлының бұл көшірмесін синхрондау бағдарламасы жасаған; біріктіріңіз</translation>
    </message>
    <message>
        <source>an earlier window could not save into this file</source>
        <translation>бұрынғы терезе бұл файлға сақтай алмаған</translation>
    </message>
    <message>
        <source>git left two versions here; merge them</source>
        <translation>git мұнда екі нұсқа қалдырған; біріктіріңіз</translation>
    </message>
    <message>
        <source>line {0}: {1}</source>
        <translation>{0}-жол: {1}</translation>
    </message>
    <message>
        <source>not YAML: {0}</source>
        <translation>YAML емес: {0}</translation>
    </message>
    <message>
        <source>not UTF-8: {0}</source>
        <translation>UTF-8 емес: {0}</translation>
    </message>
    <message>
        <source>saved as UTF-16; save it as UTF-8</source>
        <translation>UTF-16 етіп сақталған; UTF-8 етіп сақтаңыз</translation>
    </message>
    <message>
        <source>not of the format {0}</source>
        <translation>{0} пішімінде емес</translation>
    </message>
    <message>
        <source>written by a newer version ({0})</source>
        <translation>жаңарақ нұсқа жазған ({0})</translation>
    </message>
    <message>
        <source>the id {0} is there twice</source>
        <translation>{0} идентификаторы екі рет кездеседі</translation>
    </message>
    <message>
        <source>the key {0} is there twice</source>
        <translation>{0} кілті екі рет кездеседі</translation>
    </message>
    <message>
        <source>aliases make this file too large; write them out</source>
        <translation>бүркеншік аттар файлды тым үлкейтеді; оларды толық жазыңыз</translation>
    </message>
    <message>
        <source>nested too deeply, or an alias holds itself</source>
        <translation>тым терең қабаттасқан не бүркеншік ат өзін қамтиды</translation>
    </message>
    <message>
        <source>this should be a mapping of keys to values</source>
        <translation>мұнда кілттер мен мәндер болуы керек</translation>
    </message>
    <message>
        <source>{0} must be text</source>
        <translation>{0}: мәтін болуы керек</translation>
    </message>
    <message>
        <source>{0} must be a whole number</source>
        <translation>{0}: бүтін сан болуы керек</translation>
    </message>
    <message>
        <source>{0} must be a list</source>
        <translation>{0}: тізім болуы керек</translation>
    </message>
    <message>
        <source>a link needs {0}</source>
        <translation>байланысқа керегі: {0}</translation>
    </message>
    <message>
        <source>at must be [start, end]</source>
        <translation>at мәні [басы, соңы] болуы керек</translation>
    </message>
    <message>
        <source>these annotations cannot be written as YAML; please report this</source>
        <translation>бұл аннотацияларды YAML етіп жазу мүмкін емес; хабарлауыңызды сұраймыз</translation>
    </message>
    <message>
        <source>{0} is damaged; defaults are used, and it is kept as {1}</source>
        <translation>{0} бүлінген; әдепкі мәндер алынды, файл {1} деген атпен сақталды</translation>
    </message>
    <message>
        <source>{0} was written by a newer version of Synoptic; defaults are used, and it is kept as {1}</source>
        <translation>{0} файлын Synoptic-тің жаңарақ нұсқасы жазған; әдепкі мәндер алынды, файл {1} деген атпен сақталды</translation>
    </message>
    <message>
        <source>{0} is not of the format {1}; defaults are used, and it is kept as {2}</source>
        <translation>{0} {1} пішімінде емес; әдепкі мәндер алынды, файл {2} деген атпен сақталды</translation>
    </message>
    <message>
        <source>the settings cannot be kept: {0}</source>
        <translation>баптауларды сақтау мүмкін емес: {0}</translation>
    </message>
    <message>
        <source>{0}, detected</source>
        <translation>{0}, анықталды</translation>
    </message>
    <message>
        <source>{0}, by its byte order mark</source>
        <translation>{0}, байт реті белгісінен</translation>
    </message>
    <message>
        <source>UTF-16, by its zero bytes</source>
        <translation>UTF-16, нөл байттарынан</translation>
    </message>
    <message>
        <source>{0}, as the page says</source>
        <translation>{0}, бетте көрсетілгендей</translation>
    </message>
    <message>
        <source>{0}, as you chose</source>
        <translation>{0}, өз таңдауыңыз</translation>
    </message>
    <message>
        <source>text layer of the PDF</source>
        <translation>PDF мәтін қабаты</translation>
    </message>
    <message>
        <source>{0}; {1} damaged characters are shown as �</source>
        <translation>{0}; бүлінген {1} таңба � түрінде көрсетілген</translation>
    </message>
    <message>
        <source>{0}; {1} of {2} pages have none</source>
        <translation>{0}; онсыз беттер: {1} / {2}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln аннотация</numerusform>
            <numerusform>%Ln аннотация</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln құжат</numerusform>
            <numerusform>%Ln құжат</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln файл</numerusform>
            <numerusform>%Ln файл</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln footnote(s)</source>
        <translation>
            <numerusform>%Ln сілтеме ескертпе</numerusform>
            <numerusform>%Ln сілтеме ескертпе</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set phrase(s)</source>
        <translation>
            <numerusform>%Ln тұрақты тіркес</numerusform>
            <numerusform>%Ln тұрақты тіркес</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln байланыс</numerusform>
            <numerusform>%Ln байланыс</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overlap(s)</source>
        <translation>
            <numerusform>%Ln сәйкестік</numerusform>
            <numerusform>%Ln сәйкестік</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln сөз</numerusform>
            <numerusform>%Ln сөз</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s) in common</source>
        <translation>
            <numerusform>%Ln ортақ сөз</numerusform>
            <numerusform>%Ln ортақ сөз</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no word to search for.</source>
        <translation>Іздейтін сөз жоқ.</translation>
    </message>
    <message>
        <source>The query could not be understood; its words were searched.</source>
        <translation>Сұрау түсініксіз; сөздері ізделді.</translation>
    </message>
    <message>
        <source>Only the first {0} characters were searched.</source>
        <translation>Сұраудың тек алғашқы {0} таңбасы ізделді.</translation>
    </message>
    <message>
        <source>Words longer than {0} letters were cut.</source>
        <translation>{0} әріптен ұзын сөздер қысқартылды.</translation>
    </message>
    <message>
        <source>“{0}” has nothing to work on and was ignored.</source>
        <translation>«{0}» қолданылатын ештеңе жоқ; ескерілмеді.</translation>
    </message>
    <message>
        <source>The quotation is not closed yet.</source>
        <translation>Тырнақша әлі жабылмаған.</translation>
    </message>
    <message>
        <source>Brackets deeper than {0}, and brackets that close nothing, were ignored.</source>
        <translation>{0} деңгейден терең және жұбы жоқ жақшалар ескерілмеді.</translation>
    </message>
    <message>
        <source>“{0}” has no letters to go by and was ignored.</source>
        <translation>«{0}» ішінде іздейтін әріп жоқ; ескерілмеді.</translation>
    </message>
    <message>
        <source>A word may differ by two letters at most.</source>
        <translation>Сөз ең көбі екі әріппен өзгешеленуі мүмкін.</translation>
    </message>
    <message>
        <source>The expression /{0}/ cannot be read: {1}; its words were searched.</source>
        <translation>/{0}/ өрнегі оқылмайды: {1}; сөздері ізделді.</translation>
    </message>
    <message>
        <source>the expression /{0}/ cannot be read: {1}</source>
        <translation>/{0}/ өрнегі оқылмайды: {1}</translation>
    </message>
    <message>
        <source>a bracket ) closes nothing</source>
        <translation>) жақшасы ештеңе жаппайды</translation>
    </message>
    <message>
        <source>a bracket ( is not closed</source>
        <translation>( жақшасы жабылмаған</translation>
    </message>
    <message>
        <source>This regular expression cannot be understood: {0}</source>
        <translation>Бұл тұрақты өрнек түсініксіз: {0}</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>ол тым үлкен</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>ол тым ерте аяқталады</translation>
    </message>
    <message>
        <source>its brackets are muddled</source>
        <translation>жақшалары шатасқан</translation>
    </message>
    <message>
        <source>its brackets are too deep</source>
        <translation>жақшалары тым терең</translation>
    </message>
    <message>
        <source>{0} has nothing before it</source>
        <translation>{0} алдында ештеңе жоқ</translation>
    </message>
    <message>
        <source>(? is not known here</source>
        <translation>(? мұнда белгісіз</translation>
    </message>
    <message>
        <source>\{0} is not known here</source>
        <translation>\{0} мұнда белгісіз</translation>
    </message>
    <message>
        <source>counts go up to {0}, the smaller first</source>
        <translation>сандар {0} дейін, кішісі бірінші</translation>
    </message>
    <message>
        <source>Only the first {0} words were searched.</source>
        <translation>Сұраудың тек алғашқы {0} сөзі ізделді.</translation>
    </message>
    <message>
        <source>“{0}” fits {1} words; the {2} commonest were searched.</source>
        <translation>«{0}» {1} сөзге сай келеді; ең жиі {2} сөз ізделді.</translation>
    </message>
    <message>
        <source>the corpus has not been indexed yet</source>
        <translation>корпус әлі индекстелмеген</translation>
    </message>
    <message>
        <source>the search index is of another version; it will be made anew</source>
        <translation>іздеу индексі басқа нұсқада; қайта жасалады</translation>
    </message>
    <message>
        <source>the search index is damaged; it will be made anew</source>
        <translation>іздеу индексі бүлінген; қайта жасалады</translation>
    </message>
    <message>
        <source>the search index was damaged; it was made anew</source>
        <translation>іздеу индексі бүлінген еді; қайта жасалды</translation>
    </message>
    <message>
        <source>the search index {0} is damaged; it will be made anew</source>
        <translation>{0} іздеу индексі бүлінген; қайта жасалады</translation>
    </message>
    <message>
        <source>the search index {0} cannot be opened; it will be made anew</source>
        <translation>{0} іздеу индексі ашылмайды; қайта жасалады</translation>
    </message>
    <message>
        <source>the search index is a file of another program; it will be made anew</source>
        <translation>іздеу индексінің орнында басқа бағдарламаның файлы; қайта жасалады</translation>
    </message>
    <message>
        <source>the search index {0} must be made anew but is in use; close the other windows of this corpus</source>
        <translation>{0} іздеу индексін қайта жасау керек, бірақ ол қолданыста; осы корпустың басқа терезелерін жабыңыз</translation>
    </message>
    <message>
        <source>another window is writing the search index; try again later</source>
        <translation>іздеу индексін басқа терезе жазып жатыр; кейінірек қайталаңыз</translation>
    </message>
    <message>
        <source>the disk is full; the search index could not be written</source>
        <translation>диск толған; іздеу индексі жазылмады</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Дайындау</translation>
    </message>
    <message>
        <source>Choosing what to compare</source>
        <translation>Не салыстырылатыны таңдалуда</translation>
    </message>
    <message>
        <source>Looking through the folder</source>
        <translation>Бума қаралуда</translation>
    </message>
    <message>
        <source>Looking for rewordings</source>
        <translation>Мазмұндаулар ізделуде</translation>
    </message>
    <message>
        <source>Looking for witnesses</source>
        <translation>Нұсқалар ізделуде</translation>
    </message>
    <message>
        <source>Collating</source>
        <translation>Салғастыру</translation>
    </message>
    <message>
        <source>Collating {0} witnesses</source>
        <translation>Нұсқалар салғастырылуда: {0}</translation>
    </message>
    <message>
        <source>Reading annotations</source>
        <translation>Аннотациялар оқылуда</translation>
    </message>
    <message>
        <source>Placing annotations</source>
        <translation>Аннотациялар орнына қойылуда</translation>
    </message>
    <message>
        <source>Comparing versions</source>
        <translation>Файл нұсқалары салыстырылуда</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Индекстеу</translation>
    </message>
    <message>
        <source>Gathering</source>
        <translation>Керегі жиналуда</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Жұптар табылуда</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Көшіру</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Жазу</translation>
    </message>
    <message>
        <source>Writing {0}</source>
        <translation>{0} жазылуда</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>highlight</source>
        <translation>ерекшелеу</translation>
    </message>
    <message>
        <source>note on a passage</source>
        <translation>үзіндіге жазба</translation>
    </message>
    <message>
        <source>note on a document</source>
        <translation>құжатқа жазба</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>жауап</translation>
    </message>
    <message>
        <source>confirm an overlap</source>
        <translation>сәйкестікті растау</translation>
    </message>
    <message>
        <source>take a confirmation back</source>
        <translation>растауды алып тастау</translation>
    </message>
    <message>
        <source>reject an overlap</source>
        <translation>сәйкестікті қабылдамау</translation>
    </message>
    <message>
        <source>take a rejection back</source>
        <translation>қабылдамауды алып тастау</translation>
    </message>
    <message>
        <source>split an overlap</source>
        <translation>сәйкестікті бөлу</translation>
    </message>
    <message>
        <source>cut an overlap</source>
        <translation>сәйкестікті кесу</translation>
    </message>
    <message>
        <source>take a cut back</source>
        <translation>кесуді алып тастау</translation>
    </message>
    <message>
        <source>link two passages</source>
        <translation>екі үзіндіні байланыстыру</translation>
    </message>
    <message>
        <source>changes from elsewhere</source>
        <translation>сырттан келген өзгерістер</translation>
    </message>
    <message>
        <source>tag {0}</source>
        <translation>тег қою ({0})</translation>
    </message>
    <message>
        <source>untag {0}</source>
        <translation>тегті алу ({0})</translation>
    </message>
    <message>
        <source>delete {0}</source>
        <translation>жою ({0})</translation>
    </message>
    <message>
        <source>rename the tag {0} of {1}</source>
        <translation>{0} тегінің атын өзгерту ({1})</translation>
    </message>
    <message>
        <source>colour {0}</source>
        <translation>түсін өзгерту ({0})</translation>
    </message>
    <message>
        <source>name the author of {0}</source>
        <translation>авторын көрсету ({0})</translation>
    </message>
    <message>
        <source>edit a note</source>
        <translation>жазбаны түзету</translation>
    </message>
    <message>
        <source>relate the passages of {0}</source>
        <translation>үзінділер қатынасы ({0})</translation>
    </message>
    <message>
        <source>place {0} in the new text of {1}</source>
        <translation>{1} жаңа мәтініне көшіру ({0})</translation>
    </message>
    <message>
        <source>place {0} in the new texts of {1} documents</source>
        <translation>{1} құжаттың жаңа мәтіндеріне көшіру ({0})</translation>
    </message>
    <message>
        <source>place {0} at other words</source>
        <translation>басқа сөздерге көшіру ({0})</translation>
    </message>
    <message>
        <source>import {0}</source>
        <translation>импорт ({0})</translation>
    </message>
    <message>
        <source>merge the versions of {0}</source>
        <translation>{0} нұсқаларын біріктіру</translation>
    </message>
    <message>
        <source>take the other version of {0}</source>
        <translation>{0} басқа нұсқасын алу</translation>
    </message>
    <message>
        <source>copy {0} to other witnesses</source>
        <translation>басқа нұсқаларға көшіру ({0})</translation>
    </message>
    <message>
        <source>describe {0}</source>
        <translation>сипаттау ({0})</translation>
    </message>
    <message>
        <source>Only {0}: too few to be borrowed.</source>
        <translation>Тек {0}: алынған деуге тым аз.</translation>
    </message>
    <message>
        <source>{0}, but names, lists and set phrases left aside they say {1} bits; a borrowed passage with as many edits says at least {2}.</source>
        <translation>{0}, бірақ аттар, тізімдер мен тұрақты тіркестерсіз салмағы {1} бит; түзетуі осындай алынған үзіндінің салмағы кемінде {2}.</translation>
    </message>
    <message>
        <source>{0}, {1} words edited in 100; they say {2} bits: the same text but for that.</source>
        <translation>{0}, 100 сөзге түзету: {1}; салмағы {2} бит: қалғаны сол мәтін.</translation>
    </message>
    <message>
        <source>{0}, no words edited in 100; they say {1} bits: the same text.</source>
        <translation>{0}, түзетусіз; салмағы {1} бит: дәл сол мәтін.</translation>
    </message>
    <message>
        <source>{0}, {1}% of them misread or joined otherwise, no words edited in 100; they say {2} bits: a poor copy of the same text.</source>
        <translation>{0}, оның {1}%-ы басқаша оқылған не қосылған, түзетусіз; салмағы {2} бит: сол мәтіннің нашар көшірмесі.</translation>
    </message>
    <message>
        <source>{0}, {1}% of them misread or joined otherwise, {2} words edited in 100; they say {3} bits: a poor copy of the same text.</source>
        <translation>{0}, оның {1}%-ы басқаша оқылған не қосылған, 100 сөзге түзету: {2}; салмағы {3} бит: сол мәтіннің нашар көшірмесі.</translation>
    </message>
    <message>
        <source>The same statement in other words: {0} telling words in both, among them {1}; {2}% of what the two say.</source>
        <translation>Сол ой басқа сөзбен: екеуінде де {0} мәнді сөз, соның ішінде {1}; екеуі айтқанның {2}%-ы.</translation>
    </message>
    <message>
        <source>{0}, {1} words edited in 100; they say {2} bits: the text was edited.</source>
        <translation>{0}, 100 сөзге түзету: {1}; салмағы {2} бит: мәтін өңделген.</translation>
    </message>
    <message>
        <source>{0} ({1} on one side only left aside)</source>
        <translation>{0} (тек бір жағындағы ескерілмеді: {1})</translation>
    </message>
    <message>
        <source>{0} The reader confirmed it.</source>
        <translation>{0} Оқырман растады.</translation>
    </message>
    <message>
        <source>{0} The reader split it from a longer overlap.</source>
        <translation>{0} Оқырман ұзынырақ сәйкестіктен бөліп алды.</translation>
    </message>
    <message>
        <source>{0} The reader set where it begins and ends.</source>
        <translation>{0} Шекарасын оқырман белгіледі.</translation>
    </message>
    <message>
        <source>The reader confirmed it.</source>
        <translation>Оқырман растады.</translation>
    </message>
    <message>
        <source>The reader split it from a longer overlap.</source>
        <translation>Оқырман ұзынырақ сәйкестіктен бөліп алды.</translation>
    </message>
    <message>
        <source>The reader set where it begins and ends.</source>
        <translation>Шекарасын оқырман белгіледі.</translation>
    </message>
    <message>
        <source>Put the cut within the passage: select the word that begins the second part.</source>
        <translation>Кесуді үзіндінің ішіне қойыңыз: екінші бөлік басталатын сөзді таңдаңыз.</translation>
    </message>
    <message>
        <source>A cut here would leave a part without words. Choose a place further inside.</source>
        <translation>Мұнда кессе, бір бөлік сөзсіз қалады. Ішкерірек орын таңдаңыз.</translation>
    </message>
    <message>
        <source>Select where the passage should begin and end, on one side or on both.</source>
        <translation>Үзінді қай жерден басталып, қай жерде аяқталатынын бір не екі жағынан таңдаңыз.</translation>
    </message>
    <message>
        <source>Nothing of the passage is within the selection. Select a part of it.</source>
        <translation>Таңдалған жерде үзіндіден ештеңе жоқ. Оның бір бөлігін таңдаңыз.</translation>
    </message>
    <message>
        <source>{0} cannot hold {1}; choose another format</source>
        <translation>{0} мынаны қамти алмайды: {1}; басқа пішім таңдаңыз</translation>
    </message>
    <message>
        <source>{0} would lie in the corpus and become one of its documents; choose another folder</source>
        <translation>{0} корпустың ішіне түсіп, құжатына айналады; басқа бума таңдаңыз</translation>
    </message>
    <message>
        <source>{0} is a folder; name a file in it</source>
        <translation>{0} — бума; ішіндегі файлды атаңыз</translation>
    </message>
    <message>
        <source>{0} is there already; choose another name, or have it replaced</source>
        <translation>{0} бұрыннан бар; басқа ат таңдаңыз не ауыстырыңыз</translation>
    </message>
    <message>
        <source>{0} could not be written: {1}</source>
        <translation>{0} жазылмады: {1}</translation>
    </message>
    <message>
        <source>{0} says no format; end its name with one of {1}</source>
        <translation>{0} пішімді көрсетпейді; атын мыналардың бірімен аяқтаңыз: {1}</translation>
    </message>
    <message>
        <source>there is no template “{0}”; there are {1}</source>
        <translation>«{0}» үлгісі жоқ; барлары: {1}</translation>
    </message>
    <message>
        <source>the template took over {0} seconds and was stopped</source>
        <translation>үлгі {0} секундтан ұзақ орындалып, тоқтатылды</translation>
    </message>
    <message>
        <source>{0} is too large for a template</source>
        <translation>{0} үлгі үшін тым үлкен</translation>
    </message>
    <message>
        <source>{0} is not UTF-8; save it as UTF-8</source>
        <translation>{0} UTF-8 емес; UTF-8 етіп сақтаңыз</translation>
    </message>
    <message>
        <source>there is no citation style “{0}”; there are {1}, or a .csl file</source>
        <translation>«{0}» сілтеме стилі жоқ; барлары: {1} не .csl файлы</translation>
    </message>
    <message>
        <source>{0} is too large for a citation style</source>
        <translation>{0} сілтеме стилі үшін тым үлкен</translation>
    </message>
    <message>
        <source>{0} is not a citation style: its first element is not CSL&apos;s “style”</source>
        <translation>{0} — сілтеме стилі емес: бірінші элементі CSL-дің «style» элементі емес</translation>
    </message>
    <message>
        <source>{0} only points to another style and holds none; get the one it names</source>
        <translation>{0} тек басқа стильге сілтейді; ол атаған стильді алыңыз</translation>
    </message>
    <message>
        <source>{0} has no bibliography, so sources could not be listed; choose another</source>
        <translation>{0} ішінде библиография жоқ, дереккөздер тізілмейді; басқасын таңдаңыз</translation>
    </message>
    <message>
        <source>the citation style {0} cannot be applied ({1}); choose another</source>
        <translation>{0} сілтеме стилі қолданылмайды ({1}); басқасын таңдаңыз</translation>
    </message>
    <message>
        <source>there is nothing here that makes PDFs; export a web page or DOCX and print that</source>
        <translation>мұнда PDF жасайтын ештеңе жоқ; веб-бет не DOCX экспорттап, басып шығарыңыз</translation>
    </message>
    <message>
        <source>{0} has changed since it was read; read the folder again</source>
        <translation>{0} оқылғаннан бері өзгерген; буманы қайта оқыңыз</translation>
    </message>
    <message>
        <source>{0} is no longer there, so its pages cannot be shown; put it back</source>
        <translation>{0} енді орнында жоқ, беттері көрсетілмейді; файлды қайтарыңыз</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}), so its pages cannot be shown</source>
        <translation>{0} оқылмайды ({1}), беттері көрсетілмейді</translation>
    </message>
    <message>
        <source>{0} took too long to draw</source>
        <translation>{0}: көрсету тым ұзаққа созылды</translation>
    </message>
    <message>
        <source>{0} could not be drawn; the process drawing it came to an end</source>
        <translation>{0}: көрсету мүмкін болмады, процесс аяқталып қалды</translation>
    </message>
    <message>
        <source>page {0} of {1}</source>
        <translation>{1}, {0}-бет</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>таңдалмаған</translation>
    </message>
    <message>
        <source>outside what was asked for</source>
        <translation>сұралғаннан тыс</translation>
    </message>
    <message>
        <source>set phrases; ask for the kind formula to have them</source>
        <translation>тұрақты тіркестер; алу үшін сол түрді таңдаңыз</translation>
    </message>
    <message>
        <source>rejected by the reader</source>
        <translation>оқырман қабылдамаған</translation>
    </message>
    <message>
        <source>not read: {0}</source>
        <translation>оқылмады: {0}</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>рұқсат жоқ</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>әрекетке рұқсат жоқ</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>мұндай файл не бума жоқ</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>файл бұрыннан бар</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>бұл — бума</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>бұл бума емес</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>бума бос емес</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>диск тек оқуға ашық</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>дискіде орын жоқ</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>диск квотасы асып кетті</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>файл тым үлкен</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>файл аты тым ұзын</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>тым көп файл ашық</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>файл сілтемелері шеңберленіп кеткен</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>диск не файл бос емес</translation>
    </message>
    <message>
        <source>Text file busy</source>
        <translation>файлды басқа бағдарлама пайдалануда</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>оқу не жазу қатесі</translation>
    </message>
    <message>
        <source>No such device or address</source>
        <translation>мұндай құрылғы жоқ</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>желілік бума ажырап қалды</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>желілік бума жауап бермейді</translation>
    </message>
    <message>
        <source>Host is down</source>
        <translation>желідегі компьютер қолжетімсіз</translation>
    </message>
    <message>
        <source>Transport endpoint is not connected</source>
        <translation>желілік бума қосылмаған</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>жад жетпейді</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>жарамсыз ат не мән</translation>
    </message>
    <message>
        <source>[Errno {0}] {1}: {2}</source>
        <translation>{1}: {2} (errno {0})</translation>
    </message>
    <message>
        <source>[Errno {0}] {1}</source>
        <translation>{1} (errno {0})</translation>
    </message>
    <message>
        <source>{0}: line {1} column {2} (char {3})</source>
        <translation>{0}: {1}-жол, {2}-баған ({3}-таңба)</translation>
    </message>
    <message>
        <source>Expecting value</source>
        <translation>мән жетпейді</translation>
    </message>
    <message>
        <source>Extra data</source>
        <translation>соңынан кейін артық дерек бар</translation>
    </message>
    <message>
        <source>Expecting property name enclosed in double quotes</source>
        <translation>қос тырнақшадағы ат жетпейді</translation>
    </message>
    <message>
        <source>Illegal trailing comma before end of object</source>
        <translation>нысан соңының алдында артық үтір бар</translation>
    </message>
    <message>
        <source>Illegal trailing comma before end of array</source>
        <translation>тізім соңының алдында артық үтір бар</translation>
    </message>
    <message>
        <source>Expecting {0} delimiter</source>
        <translation>{0} жетпейді</translation>
    </message>
    <message>
        <source>Unterminated string starting at</source>
        <translation>осы жерден басталған жол жабылмаған</translation>
    </message>
    <message>
        <source>Invalid control character at</source>
        <translation>жарамсыз басқару таңбасы</translation>
    </message>
    <message>
        <source>Invalid \escape</source>
        <translation>\ белгісінен кейінгі тізбек жарамсыз</translation>
    </message>
    <message>
        <source>while parsing a block mapping {0}</source>
        <translation>кілттер мен мәндер тізбесінде: {0}</translation>
    </message>
    <message>
        <source>while parsing a block collection {0}</source>
        <translation>тізімде: {0}</translation>
    </message>
    <message>
        <source>while parsing a block node {0}</source>
        <translation>мәннің жазылуында: {0}</translation>
    </message>
    <message>
        <source>while parsing a flow mapping {0}</source>
        <translation>фигуралы жақшада: {0}</translation>
    </message>
    <message>
        <source>while parsing a flow sequence {0}</source>
        <translation>шаршы жақшада: {0}</translation>
    </message>
    <message>
        <source>while parsing a flow node {0}</source>
        <translation>жақшада: {0}</translation>
    </message>
    <message>
        <source>while parsing a node {0}</source>
        <translation>мәннің жазылуында: {0}</translation>
    </message>
    <message>
        <source>while scanning a simple key {0}</source>
        <translation>кілтте: {0}</translation>
    </message>
    <message>
        <source>while scanning a quoted scalar {0}</source>
        <translation>тырнақшадағы мәтінде: {0}</translation>
    </message>
    <message>
        <source>while scanning a plain scalar {0}</source>
        <translation>тырнақшасыз мәтінде: {0}</translation>
    </message>
    <message>
        <source>while scanning a block scalar {0}</source>
        <translation>| не &gt; белгісінен кейінгі мәтінде: {0}</translation>
    </message>
    <message>
        <source>while scanning for the next token {0}</source>
        <translation>осы жерде: {0}</translation>
    </message>
    <message>
        <source>while scanning an anchor {0}</source>
        <translation>&amp; белгісінен кейін: {0}</translation>
    </message>
    <message>
        <source>while scanning an alias {0}</source>
        <translation>* белгісінен кейін: {0}</translation>
    </message>
    <message>
        <source>while scanning a tag {0}</source>
        <translation>! белгісінен кейін: {0}</translation>
    </message>
    <message>
        <source>while parsing a tag {0}</source>
        <translation>! белгісінен кейін: {0}</translation>
    </message>
    <message>
        <source>while scanning a directive {0}</source>
        <translation>% белгісінен кейін: {0}</translation>
    </message>
    <message>
        <source>while scanning a %YAML directive {0}</source>
        <translation>%YAML сөзінен кейін: {0}</translation>
    </message>
    <message>
        <source>mapping values are not allowed in this context</source>
        <translation>мұнда қос нүкте қоюға болмайды; мәтінді тырнақшаға алыңыз</translation>
    </message>
    <message>
        <source>block sequence entries are not allowed in this context</source>
        <translation>мұнда тізім сызықшасын қоюға болмайды</translation>
    </message>
    <message>
        <source>did not find expected key</source>
        <translation>мұнда кілт болуы керек</translation>
    </message>
    <message>
        <source>did not find expected node content</source>
        <translation>мұнда мән болуы керек</translation>
    </message>
    <message>
        <source>did not find expected alphabetic or numeric character</source>
        <translation>мұнда әріп не цифр болуы керек</translation>
    </message>
    <message>
        <source>did not find expected {0}</source>
        <translation>мұнда {0} болуы керек</translation>
    </message>
    <message>
        <source>did not find the expected {0}</source>
        <translation>мұнда {0} болуы керек</translation>
    </message>
    <message>
        <source>could not find expected {0}</source>
        <translation>{0} табылмады</translation>
    </message>
    <message>
        <source>found character that cannot start any token</source>
        <translation>бұл таңбадан ештеңе басталмайды; мәтінді тырнақшаға алыңыз</translation>
    </message>
    <message>
        <source>found a tab character where an indentation space is expected</source>
        <translation>шегініс бос орындарының орнында табуляция тұр</translation>
    </message>
    <message>
        <source>found unknown escape character</source>
        <translation>кері қиғаш сызықтан кейін белгісіз таңба</translation>
    </message>
    <message>
        <source>found unknown directive name</source>
        <translation>белгісіз нұсқау</translation>
    </message>
    <message>
        <source>found undefined tag handle</source>
        <translation>тегтің белгісіз қысқартуы</translation>
    </message>
    <message>
        <source>found undefined alias</source>
        <translation>бүркеншік ат ештеңеге сілтемейді</translation>
    </message>
    <message>
        <source>found unexpected end of stream</source>
        <translation>файл үзіліп қалған</translation>
    </message>
    <message>
        <source>found unexpected document indicator</source>
        <translation>мұнда басқа құжат басталады</translation>
    </message>
    <message>
        <source>control characters are not allowed</source>
        <translation>басқару таңбаларын қолдануға болмайды</translation>
    </message>
    <message>
        <source>unacceptable character {0}</source>
        <translation>жарамсыз таңба {0}</translation>
    </message>
    <message>
        <source>{0}, line {1}, column {2} ({3}, line {4})</source>
        <translation>{0}, {1}-жол, {2}-баған ({3}, {4}-жол)</translation>
    </message>
    <message>
        <source>{0}, line {1}, column {2}</source>
        <translation>{0}, {1}-жол, {2}-баған</translation>
    </message>
    <message>
        <source>Document is empty</source>
        <translation>құжат бос</translation>
    </message>
    <message>
        <source>Start tag expected, &apos;&lt;&apos; not found</source>
        <translation>бастапқы тег, «&lt;» белгісі жоқ</translation>
    </message>
    <message>
        <source>Opening and ending tag mismatch: {0} line {1} and {2}</source>
        <translation>ашатын және жабатын тегтер сәйкес емес: {1}-жолдағы {0} және {2}</translation>
    </message>
    <message>
        <source>Premature end of data in tag {0} line {1}</source>
        <translation>{1}-жолдағы {0} тегі жабылмаған</translation>
    </message>
    <message>
        <source>Extra content at the end of the document</source>
        <translation>құжат соңынан кейін артық дерек бар</translation>
    </message>
    <message>
        <source>Entity {0} not defined</source>
        <translation>{0} мәні анықталмаған</translation>
    </message>
    <message>
        <source>StartTag: invalid element name</source>
        <translation>элемент аты жарамсыз</translation>
    </message>
    <message>
        <source>Unescaped &apos;&lt;&apos; not allowed in attributes values</source>
        <translation>атрибут мәнінде «&lt;» белгісін қолдануға болмайды</translation>
    </message>
    <message>
        <source>Attribute {0} redefined</source>
        <translation>{0} атрибуты екі рет берілген</translation>
    </message>
    <message>
        <source>Namespace prefix {0} on {1} is not defined</source>
        <translation>{1} алдындағы {0} префиксі анықталмаған</translation>
    </message>
    <message>
        <source>Invalid bytes in character encoding</source>
        <translation>кодтамада жарамсыз байттар бар</translation>
    </message>
    <message>
        <source>xmlParseEntityRef: no name</source>
        <translation>&amp; белгісінен кейін ат жоқ</translation>
    </message>
    <message>
        <source>AttValue: &quot; or &apos; expected</source>
        <translation>атрибут мәні тырнақшаға алынбаған</translation>
    </message>
    <message>
        <source>invalid start byte</source>
        <translation>бірінші байт жарамсыз</translation>
    </message>
    <message>
        <source>invalid continuation byte</source>
        <translation>келесі байт жарамсыз</translation>
    </message>
    <message>
        <source>unexpected end of data</source>
        <translation>дерек үзіліп қалған</translation>
    </message>
    <message>
        <source>there is no format “{0}”; there are {1}</source>
        <translation>«{0}» пішімі жоқ; барлары: {1}</translation>
    </message>
    <message>
        <source>“{0}” is nothing a template is given</source>
        <translation>үлгіге «{0}» деген ештеңе берілмейді</translation>
    </message>
    <message>
        <source>there is no template “{0}” to include</source>
        <translation>қосылатын «{0}» үлгісі жоқ</translation>
    </message>
    <message>
        <source>there is no {0}</source>
        <translation>{0} жоқ</translation>
    </message>
    <message>
        <source>{0} is undefined</source>
        <translation>{0} анықталмаған</translation>
    </message>
    <message>
        <source>it calls itself without end</source>
        <translation>ол өзін шексіз шақырады</translation>
    </message>
    <message>
        <source>it takes more memory than a template may</source>
        <translation>оған үлгіге рұқсат етілгеннен көп жад керек</translation>
    </message>
    <message>
        <source>it says more than {0} characters</source>
        <translation>ол {0} таңбадан көп мәтін шығарады</translation>
    </message>
    <message>
        <source>it is broken</source>
        <translation>ол бұзылған</translation>
    </message>
    <message>
        <source>% is for numbers here; put the parts of a text together with ~</source>
        <translation>% мұнда тек сандарға арналған; мәтін бөліктерін ~ белгісімен біріктіріңіз</translation>
    </message>
    <message>
        <source>this would be longer than {0}</source>
        <translation>нәтижесі {0} шегінен ұзын болар еді</translation>
    </message>
    <message>
        <source>range has more than {0} numbers</source>
        <translation>range ішінде {0} саннан көп</translation>
    </message>
    <message>
        <source>numbers cannot be raised so high here</source>
        <translation>мұнда сандарды мұндай дәрежеге шығаруға болмайды</translation>
    </message>
    <message>
        <source>unexpected {0}</source>
        <translation>күтпеген жерден: {0}</translation>
    </message>
    <message>
        <source>Encountered unknown tag {0}.</source>
        <translation>Белгісіз тег {0}.</translation>
    </message>
    <message>
        <source>expected token {0}, got {1}</source>
        <translation>{0} күтілген еді, ал тұрғаны {1}</translation>
    </message>
    <message>
        <source>{0} declares a document type, which no citation style needs; it is not read</source>
        <translation>{0} сілтеме стиліне керек емес құжат түрін жариялайды; оқылмайды</translation>
    </message>
    <message>
        <source>{0}, line {1}: {2}</source>
        <translation>{0}, {1}-жол: {2}</translation>
    </message>
    <message>
        <source>{0}, line {1}: there is no macro “{2}”</source>
        <translation>{0}, {1}-жол: «{2}» макросы жоқ</translation>
    </message>
    <message>
        <source>{0}, line {1}: the macro “{2}” calls itself</source>
        <translation>{0}, {1}-жол: «{2}» макросы өзін шақырады</translation>
    </message>
    <message>
        <source>{0}, line {1}: its macros multiply without measure</source>
        <translation>{0}, {1}-жол: макростары шексіз көбейеді</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>әдеттегі</translation>
    </message>
    <message>
        <source>{0} is not a REFI-QDA project: {1}</source>
        <translation>{0} — REFI-QDA жобасы емес: {1}</translation>
    </message>
    <message>
        <source>{0} is too large for a project</source>
        <translation>{0} жоба үшін тым үлкен</translation>
    </message>
    <message>
        <source>{0} is none of {1} with annotations</source>
        <translation>{0} — {1} пішімдерінің біріндегі аннотация файлы емес</translation>
    </message>
    <message>
        <source>{0} holds no annotations</source>
        <translation>{0} ішінде аннотация жоқ</translation>
    </message>
    <message>
        <source>{0} holds no annotations of Zotero</source>
        <translation>{0} ішінде Zotero аннотациялары жоқ</translation>
    </message>
    <message>
        <source>{0} is not a note of Zotero: {1}</source>
        <translation>{0} — Zotero жазбасы емес: {1}</translation>
    </message>
    <message>
        <source>an anchor needs a place or a quotation</source>
        <translation>орны не дәйексөзі керек</translation>
    </message>
    <message>
        <source>a passage that is {0} cannot stand at {1}</source>
        <translation>«{0}» күйіндегі үзінді {1} орнында тұра алмайды</translation>
    </message>
    <message>
        <source>an annotation needs an id</source>
        <translation>аннотацияға идентификатор керек</translation>
    </message>
    <message>
        <source>a link needs an id</source>
        <translation>байланысқа идентификатор керек</translation>
    </message>
    <message>
        <source>not a span: [{0}, {1})</source>
        <translation>бұл мәтін бөлігі емес: [{0}, {1})</translation>
    </message>
    <message>
        <source>a span reaches beyond the text it is said to be in</source>
        <translation>бөлік өз мәтінінің шегінен шығады</translation>
    </message>
    <message>
        <source>{0}: a structure span reaches beyond the text</source>
        <translation>{0}: белгілеу бөлігі мәтін шегінен шығады</translation>
    </message>
    <message>
        <source>a collation needs one cell for each witness in every row</source>
        <translation>коллацияның әр жолында әр нұсқаға бір ұяшық керек</translation>
    </message>
    <message>
        <source>an excerpt needs one passage or two</source>
        <translation>үзіндіде бір не екі жер болуы керек</translation>
    </message>
    <message>
        <source>family {0} has one witness; it takes two to share a text</source>
        <translation>{0} тобында бір ғана нұсқа бар; ортақ мәтінге кемінде екеуі керек</translation>
    </message>
    <message>
        <source>an edit of kind {0} cannot have sides {1} and {2}</source>
        <translation>{0} түріндегі түзетудің жақтары {1} мен {2} бола алмайды</translation>
    </message>
    <message>
        <source>a term needs a word</source>
        <translation>сөз керек</translation>
    </message>
    <message>
        <source>a change of nothing into nothing</source>
        <translation>жоқтан жоққа өзгеріс</translation>
    </message>
    <message>
        <source>{0} cannot be {1}</source>
        <translation>{0} — жарамсыз мән: {1}</translation>
    </message>
    <message>
        <source>{0} is damaged; defaults are used. It could not be put aside: {1}</source>
        <translation>{0} бүлінген; әдепкі мәндер алынды. Файлды бөлек қою мүмкін болмады: {1}</translation>
    </message>
    <message>
        <source>{0} was written by a newer version of Synoptic; defaults are used. It could not be put aside: {1}</source>
        <translation>{0} файлын Synoptic-тің жаңарақ нұсқасы жазған; әдепкі мәндер алынды. Файлды бөлек қою мүмкін болмады: {1}</translation>
    </message>
    <message>
        <source>{0} is not of the format {1}; defaults are used. It could not be put aside: {2}</source>
        <translation>{0} {1} пішімінде емес; әдепкі мәндер алынды. Файлды бөлек қою мүмкін болмады: {2}</translation>
    </message>
    <message>
        <source>what was kept of {0} is damaged; it is read again</source>
        <translation>{0} туралы сақталған дерек бүлінген; файл қайта оқылады</translation>
    </message>
    <message>
        <source>a kept overlap is damaged; it will be found again</source>
        <translation>сақталған сәйкестік бүлінген; қайта табылады</translation>
    </message>
    <message>
        <source>a background process failed: {0}</source>
        <translation>фондық процесс істен шықты: {0}</translation>
    </message>
    <message>
        <source>no suffix</source>
        <translation>кеңейтімі жоқ</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>Opening {0} of %Ln document(s)</source>
        <translation>
            <numerusform>Құжаттар ашылуда: {0} / %Ln</numerusform>
            <numerusform>Құжаттар ашылуда: {0} / %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comparing {0} of %Ln pair(s)</source>
        <translation>
            <numerusform>Жұптар салыстырылуда: {0} / %Ln</numerusform>
            <numerusform>Жұптар салыстырылуда: {0} / %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Font</source>
        <translation>Қаріп</translation>
    </message>
    <message>
        <source>Empty: the best serif of this computer</source>
        <translation>Бос: осы компьютердегі ең жақсы кертікті қаріп</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Мәтін өлшемі</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Жол биіктігі</translation>
    </message>
    <message>
        <source>Column width</source>
        <translation>Баған ені</translation>
    </message>
    <message>
        <source>Justified</source>
        <translation>Екі шетіне туралау</translation>
    </message>
    <message>
        <source>Hyphenated</source>
        <translation>Тасымалдау</translation>
    </message>
    <message>
        <source>Words may be cut at the end of a line; the text is not changed</source>
        <translation>Сөздер жол соңында бөлінуі мүмкін; мәтін өзгермейді</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Безендіру</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>пт</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>жол</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>таңба</translation>
    </message>
    <message>
        <source>words</source>
        <translation>сөз</translation>
    </message>
    <message>
        <source>system</source>
        <translation>жүйедегідей</translation>
    </message>
    <message>
        <source>light</source>
        <translation>ашық</translation>
    </message>
    <message>
        <source>sepia</source>
        <translation>сепия</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>күңгірт</translation>
    </message>
    <message>
        <source>contrast</source>
        <translation>контрастты</translation>
    </message>
    <message>
        <source>Ignore upper and lower case</source>
        <translation>Регистрді ескермеу</translation>
    </message>
    <message>
        <source>Ignore accents and stress marks</source>
        <translation>Диакритика мен екпінді ескермеу</translation>
    </message>
    <message>
        <source>Read ё as е</source>
        <translation>ё әрпін е деп оқу</translation>
    </message>
    <message>
        <source>Ignore the shape of apostrophes</source>
        <translation>Дәйекше түрін ескермеу</translation>
    </message>
    <message>
        <source>Join words cut at a line end</source>
        <translation>Тасымалданған сөздерді біріктіру</translation>
    </message>
    <message>
        <source>Shortest overlap</source>
        <translation>Ең қысқа сәйкестік</translation>
    </message>
    <message>
        <source>Show the two sides beside each other</source>
        <translation>Екі жағын қатар көрсету</translation>
    </message>
    <message>
        <source>Show only what differs</source>
        <translation>Тек айырмашылықтарды көрсету</translation>
    </message>
    <message>
        <source>Long stretches that are the same are left out</source>
        <translation>Ұзақ бірдей жерлері қалдырылып кетеді</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тіл</translation>
    </message>
    <message>
        <source>Show the first steps with the sample corpus</source>
        <translation>Үлгі корпуспен алғашқы қадамдарды көрсету</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Атыңыз</translation>
    </message>
    <message>
        <source>It stands under what you annotate</source>
        <translation>Аннотацияларыңыздың астында тұрады</translation>
    </message>
    <message>
        <source>Read what changed anew without asking</source>
        <translation>Өзгергенін сұрамай қайта оқу</translation>
    </message>
    <message>
        <source>When another program changes, adds or removes documents</source>
        <translation>Басқа бағдарлама құжаттарды өзгерткенде, қосқанда не алып тастағанда</translation>
    </message>
    <message>
        <source>Below a title</source>
        <translation>Атауының астында</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ештеңе</translation>
    </message>
    <message>
        <source>authors</source>
        <translation>авторлары</translation>
    </message>
    <message>
        <source>date</source>
        <translation>күні</translation>
    </message>
    <message>
        <source>authors and date</source>
        <translation>авторлары мен күні</translation>
    </message>
    <message>
        <source>file name</source>
        <translation>файл аты</translation>
    </message>
    <message>
        <source>Order of the documents</source>
        <translation>Құжаттар реті</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>бумадағы орны</translation>
    </message>
    <message>
        <source>share</source>
        <translation>ортақ үлесі</translation>
    </message>
    <message>
        <source>title</source>
        <translation>атауы</translation>
    </message>
    <message>
        <source>Find a word in all its forms</source>
        <translation>Сөзді барлық тұлғасында табу</translation>
    </message>
    <message>
        <source>Capitals must be as typed</source>
        <translation>Регистрді ескеру</translation>
    </message>
    <message>
        <source>Accents must be as typed</source>
        <translation>Диакритиканы ескеру</translation>
    </message>
    <message>
        <source>List hits in copies of one passage once</source>
        <translation>Бір үзіндінің көшірмелеріндегі табылғандарды бір рет көрсету</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Баптаулар</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Беттер</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Әдепкі қалпына</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Reading</source>
        <translation>Оқу</translation>
    </message>
    <message>
        <source>Overlaps</source>
        <translation>Сәйкестіктер</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Үзінді</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Іздеу</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Құжаттар</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тіл</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Іске қосу</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Пернелер</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Сақтау орны</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>What is being done</source>
        <translation>Қазір не істелуде</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Барысы</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Place in the text</source>
        <translation>Мәтіндегі орын</translation>
    </message>
</context>
<context>
    <name>StoragePage</name>
    <message>
        <source>The cache remembers what was read, compared and indexed, so that a corpus opens at once. It can be cleared at any time: what is needed is made again. Your documents and annotations are not in it.</source>
        <translation>Корпус бірден ашылуы үшін кэш оқылғанды, салыстырылғанды және индекстелгенді есте сақтайды. Оны кез келген уақытта тазалауға болады: керегі қайта жасалады. Онда құжаттарыңыз бен аннотацияларыңыз жоқ.</translation>
    </message>
    <message>
        <source>measuring …</source>
        <translation>өлшенуде …</translation>
    </message>
    <message>
        <source>Clear the cache</source>
        <translation>Кэшті тазалау</translation>
    </message>
    <message>
        <source>Size of the cache</source>
        <translation>Кэш өлшемі</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Кэш</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Баптаулар</translation>
    </message>
    <message>
        <source>Desks, reports and logs</source>
        <translation>Жұмыс үстелдері, есептер мен журналдар</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Tags</source>
        <translation>Тегтер</translation>
    </message>
    <message>
        <source>Tags: claim/contested, …</source>
        <translation>Тегтер: claim/contested, …</translation>
    </message>
</context>
<context>
    <name>TagTree</name>
    <message>
        <source>Tags</source>
        <translation>Тегтер</translation>
    </message>
    <message>
        <source>all tags</source>
        <translation>барлық тегтер</translation>
    </message>
    <message>
        <source>Rename, move or merge…  F2</source>
        <translation>Атын өзгерту, жылжыту не біріктіру…  F2</translation>
    </message>
    <message>
        <source>Move to the top</source>
        <translation>Ең жоғарыға жылжыту</translation>
    </message>
    <message>
        <source>Take “{0}” off everything</source>
        <translation>«{0}» тегін барлық жерден алу</translation>
    </message>
</context>
<context>
    <name>TextSurface</name>
    <message>
        <source>Text</source>
        <translation>Мәтін</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Жол</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Не дұрыс емес</translation>
    </message>
    <message>
        <source>{0} only in {1}, {2} only in the copy, {3} in both but different.</source>
        <translation>Тек {1} ішінде: {0}; тек көшірмеде: {2}; екеуінде де бар, бірақ өзгеше: {3}.</translation>
    </message>
    <message>
        <source>After merging the file has all of them; the copy goes to the backups.</source>
        <translation>Біріктірілген соң файлда бәрі болады; көшірме сақтық көшірмелерге кетеді.</translation>
    </message>
    <message>
        <source>Both versions that git left are read; merging makes one file of them.</source>
        <translation>Git қалдырған екі нұсқа да оқылды; біріктіру олардан бір файл жасайды.</translation>
    </message>
    <message>
        <source>Both sides changed “{0}” of one annotation; one of them had to be taken.</source>
        <translation>Екі жақ та бір аннотацияның «{0}» өрісін өзгертті; біреуін алуға тура келді.</translation>
    </message>
    <message>
        <source>“{0}”, {1}
  taken: {2}
  the other: {3}</source>
        <translation>«{0}», {1}
  алынғаны: {2}
  басқасы: {3}</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Open a folder…</source>
        <translation>Буманы ашу…</translation>
    </message>
    <message>
        <source>Add documents…</source>
        <translation>Құжаттар қосу…</translation>
    </message>
    <message>
        <source>Open the sample corpus</source>
        <translation>Үлгі корпусты ашу</translation>
    </message>
</context>
<context>
    <name>WordCounts</name>
    <message>
        <source>Word nearby</source>
        <translation>Қасындағы сөз</translation>
    </message>
    <message>
        <source>Form found</source>
        <translation>Табылған тұлға</translation>
    </message>
    <message>
        <source>log-Dice</source>
        <translation>log-Dice</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Үлесі</translation>
    </message>
    <message>
        <source>How strongly the word is drawn to the hits: 14 at most; one more is twice as strongly</source>
        <translation>Сөз табылғандарға қаншалықты тартылады: ең көбі 14; бірлікке артса — екі есе күшті</translation>
    </message>
    <message>
        <source>Of all hits</source>
        <translation>Барлық табылғаннан</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Рет</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Сөздер</translation>
    </message>
    <message>
        <source>Sort the words</source>
        <translation>Сөздерді сұрыптау</translation>
    </message>
</context>
<context>
    <name>WordDifferences</name>
    <message>
        <source>Word differences</source>
        <translation>Сөз айырмашылықтары</translation>
    </message>
</context>
<context>
    <name>WordsLink</name>
    <message>
        <source>Go to {0}: {1}</source>
        <translation>{0}: {1} — өту</translation>
    </message>
</context>
<context>
    <name>_Panel</name>
    <message>
        <source>Conditions for the overlaps listed</source>
        <translation>Сәйкестіктер тізімінің шарттары</translation>
    </message>
    <message>
        <source>any</source>
        <translation>кез келген</translation>
    </message>
    <message>
        <source> words</source>
        <translation> сөз</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> бит</translation>
    </message>
    <message>
        <source>Title or file name</source>
        <translation>Атауы немесе файл аты</translation>
    </message>
    <message>
        <source>Words of the heading above</source>
        <translation>Жоғарыдағы тақырып сөздері</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Тазалау</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Кемінде</translation>
    </message>
    <message>
        <source>Weight at least</source>
        <translation>Салмағы кемінде</translation>
    </message>
    <message>
        <source>Alike at least</source>
        <translation>Ұқсастығы кемінде</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Құжат</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Бөлім</translation>
    </message>
</context>
</TS>
