<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
<context>
    <name>About</name>
    <message>
        <source>&lt;b&gt;Synoptic {0}&lt;/b&gt;&lt;p&gt;A desk for comparative reading: what do these documents share, word against word?&lt;/p&gt;&lt;p&gt;It works offline and never writes to your documents. MIT licence. Qt {1}, under the LGPL.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Synoptic {0}&lt;/b&gt;&lt;p&gt;Рабочий стол для сравнительного чтения: что общего у этих документов, слово в слово?&lt;/p&gt;&lt;p&gt;Работает без сети и никогда не изменяет ваши документы. Лицензия MIT. Qt {1}, по лицензии LGPL.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>About Synoptic</source>
        <translation>О программе Synoptic</translation>
    </message>
    <message>
        <source>&amp;Licences…</source>
        <translation>&amp;Лицензии…</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>&amp;Highlight</source>
        <translation>&amp;Выделить</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Заметка…</translation>
    </message>
    <message>
        <source>&amp;Link two passages</source>
        <translation>&amp;Связать два отрывка</translation>
    </message>
    <message>
        <source>Note on the &amp;document…</source>
        <translation>Заметка к &amp;документу…</translation>
    </message>
    <message>
        <source>D&amp;elete the annotation</source>
        <translation>&amp;Удалить аннотацию</translation>
    </message>
    <message>
        <source>&amp;Yellow</source>
        <translation>&amp;Жёлтый</translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <translation>&amp;Зелёный</translation>
    </message>
    <message>
        <source>&amp;Blue</source>
        <translation>&amp;Синий</translation>
    </message>
    <message>
        <source>&amp;Pink</source>
        <translation>&amp;Розовый</translation>
    </message>
    <message>
        <source>P&amp;urple</source>
        <translation>&amp;Фиолетовый</translation>
    </message>
    <message>
        <source>G&amp;rey</source>
        <translation>С&amp;ерый</translation>
    </message>
    <message>
        <source>Show those of other &amp;witnesses</source>
        <translation>Показывать аннотации других св&amp;идетелей</translation>
    </message>
    <message>
        <source>Co&amp;py those of other witnesses here</source>
        <translation>&amp;Копировать сюда аннотации других свидетелей</translation>
    </message>
    <message>
        <source>&amp;Your name…</source>
        <translation>Ваше и&amp;мя…</translation>
    </message>
    <message>
        <source>&amp;Go to the annotations</source>
        <translation>К &amp;аннотациям</translation>
    </message>
    <message>
        <source>The tree of &amp;tags</source>
        <translation>Дерево &amp;тегов</translation>
    </message>
    <message>
        <source>Re&amp;view the moved annotations…</source>
        <translation>Просмотреть &amp;перемещённые аннотации…</translation>
    </message>
    <message>
        <source>Pro&amp;blems of the files…</source>
        <translation>Про&amp;блемы файлов…</translation>
    </message>
    <message>
        <source>C&amp;onfirm the overlap</source>
        <translation>Подтвердить с&amp;овпадение</translation>
    </message>
    <message>
        <source>Re&amp;ject the overlap</source>
        <translation>Откло&amp;нить совпадение</translation>
    </message>
    <message>
        <source>Spl&amp;it the overlap here</source>
        <translation>Разде&amp;лить совпадение здесь</translation>
    </message>
    <message>
        <source>Cut the overlap to the &amp;selection</source>
        <translation>Обрезат&amp;ь совпадение по выделенному</translation>
    </message>
    <message>
        <source>The overlap as it was &amp;found</source>
        <translation>Совпадение, как было на&amp;йдено</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Отм&amp;енить</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Ве&amp;рнуть</translation>
    </message>
    <message>
        <source>&amp;Next overlap</source>
        <translation>&amp;Следующее совпадение</translation>
    </message>
    <message>
        <source>&amp;Previous overlap</source>
        <translation>&amp;Предыдущее совпадение</translation>
    </message>
    <message>
        <source>Bring the &amp;counterpart here</source>
        <translation>Подвести сюда па&amp;рный отрывок</translation>
    </message>
    <message>
        <source>&amp;Level scrolling</source>
        <translation>Син&amp;хронная прокрутка</translation>
    </message>
    <message>
        <source>Go to the p&amp;assage</source>
        <translation>К &amp;отрывку</translation>
    </message>
    <message>
        <source>&amp;Differences side by side</source>
        <translation>Р&amp;азличия рядом</translation>
    </message>
    <message>
        <source>&amp;Only what differs</source>
        <translation>Тол&amp;ько различия</translation>
    </message>
    <message>
        <source>Copy the passa&amp;ge</source>
        <translation>&amp;Копировать отрывок</translation>
    </message>
    <message>
        <source>S&amp;top comparing</source>
        <translation>Ос&amp;тановить сравнение</translation>
    </message>
    <message>
        <source>&amp;Open a folder…</source>
        <translation>&amp;Открыть папку…</translation>
    </message>
    <message>
        <source>Open the &amp;sample corpus</source>
        <translation>Открыть &amp;пример корпуса</translation>
    </message>
    <message>
        <source>Open this folder &amp;anew</source>
        <translation>Открыть папку &amp;заново</translation>
    </message>
    <message>
        <source>Add &amp;documents…</source>
        <translation>&amp;Добавить документы…</translation>
    </message>
    <message>
        <source>Add a &amp;folder of documents…</source>
        <translation>До&amp;бавить папку документов…</translation>
    </message>
    <message>
        <source>Descri&amp;be the documents…</source>
        <translation>Оп&amp;исать документы…</translation>
    </message>
    <message>
        <source>Import &amp;citations…</source>
        <translation>Импорт библио&amp;графии…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Экспорт…</translation>
    </message>
    <message>
        <source>&amp;Print this text…</source>
        <translation>Печать этого &amp;текста…</translation>
    </message>
    <message>
        <source>Print the co&amp;mparison…</source>
        <translation>Печать срав&amp;нения…</translation>
    </message>
    <message>
        <source>&amp;Save or open a desk…</source>
        <translation>&amp;Сохранить или открыть рабочий стол…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Н&amp;астройки…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыход</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Руководство</translation>
    </message>
    <message>
        <source>&amp;All actions…</source>
        <translation>&amp;Все действия…</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Клавиши…</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>&amp;Первые шаги</translation>
    </message>
    <message>
        <source>A&amp;bout Synoptic</source>
        <translation>&amp;О программе Synoptic</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>К&amp;опировать</translation>
    </message>
    <message>
        <source>Cop&amp;y with citation</source>
        <translation>Копировать со сс&amp;ылкой</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Вы&amp;делить всё</translation>
    </message>
    <message>
        <source>Search the corp&amp;us…</source>
        <translation>&amp;Искать в корпусе…</translation>
    </message>
    <message>
        <source>Find passages li&amp;ke this</source>
        <translation>Н&amp;айти похожие отрывки</translation>
    </message>
    <message>
        <source>Find passages like a te&amp;xt…</source>
        <translation>Найти отрывки, похожие на &amp;текст…</translation>
    </message>
    <message>
        <source>&amp;Find in this text…</source>
        <translation>Найти &amp;в этом тексте…</translation>
    </message>
    <message>
        <source>Next &amp;hit</source>
        <translation>Сл&amp;едующее вхождение</translation>
    </message>
    <message>
        <source>P&amp;revious hit</source>
        <translation>Предыдущее вхо&amp;ждение</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>Пере&amp;йти…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>На&amp;зад</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>В&amp;перёд</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>След&amp;ующая панель</translation>
    </message>
    <message>
        <source>Go to the &amp;documents</source>
        <translation>&amp;К документам</translation>
    </message>
    <message>
        <source>Go to the &amp;overlaps</source>
        <translation>К &amp;совпадениям</translation>
    </message>
    <message>
        <source>Go to the h&amp;its</source>
        <translation>К в&amp;хождениям</translation>
    </message>
    <message>
        <source>Go &amp;to the concordance</source>
        <translation>К конко&amp;рдансу</translation>
    </message>
    <message>
        <source>Go to the &amp;matrix</source>
        <translation>К матри&amp;це</translation>
    </message>
    <message>
        <source>Go to the co&amp;verage</source>
        <translation>К покрыти&amp;ю</translation>
    </message>
    <message>
        <source>Go to the co&amp;llation</source>
        <translation>К кол&amp;лации</translation>
    </message>
    <message>
        <source>Choose a document for this pa&amp;ne</source>
        <translation>Вы&amp;брать документ для этой панели</translation>
    </message>
    <message>
        <source>&amp;Swap the panes</source>
        <translation>Поменять панели &amp;местами</translation>
    </message>
    <message>
        <source>Page &amp;images</source>
        <translation>&amp;Изображения страниц</translation>
    </message>
    <message>
        <source>&amp;Add a pane</source>
        <translation>&amp;Добавить панель</translation>
    </message>
    <message>
        <source>&amp;Close this pane</source>
        <translation>&amp;Закрыть эту панель</translation>
    </message>
    <message>
        <source>Move this pane &amp;left</source>
        <translation>Сдвинуть панель в&amp;лево</translation>
    </message>
    <message>
        <source>Move this pane &amp;right</source>
        <translation>Сдвинуть панель в&amp;право</translation>
    </message>
    <message>
        <source>&amp;Documents</source>
        <translation>&amp;Документы</translation>
    </message>
    <message>
        <source>&amp;Passage</source>
        <translation>&amp;Отрывок</translation>
    </message>
    <message>
        <source>Lists bel&amp;ow the texts</source>
        <translation>Списки под &amp;текстами</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Увеличить текст</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>У&amp;меньшить текст</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>Обы&amp;чный размер текста</translation>
    </message>
    <message>
        <source>Lar&amp;ger text in this pane</source>
        <translation>Увеличить текст &amp;в этой панели</translation>
    </message>
    <message>
        <source>S&amp;maller text in this pane</source>
        <translation>Уменьшить текст в &amp;этой панели</translation>
    </message>
    <message>
        <source>This pane as the othe&amp;rs</source>
        <translation>Эту панель — &amp;как остальные</translation>
    </message>
    <message>
        <source>Te&amp;xt and column…</source>
        <translation>Текст и коло&amp;нка…</translation>
    </message>
    <message>
        <source>&amp;Verbatim passages</source>
        <translation>&amp;Дословные отрывки</translation>
    </message>
    <message>
        <source>&amp;Noisy passages</source>
        <translation>&amp;Искажённые отрывки</translation>
    </message>
    <message>
        <source>&amp;Edited passages</source>
        <translation>&amp;Правленые отрывки</translation>
    </message>
    <message>
        <source>&amp;Reworded passages</source>
        <translation>П&amp;ересказанные отрывки</translation>
    </message>
    <message>
        <source>&amp;Translated passages</source>
        <translation>Пере&amp;водные отрывки</translation>
    </message>
    <message>
        <source>Set &amp;phrases</source>
        <translation>&amp;Устойчивые формулы</translation>
    </message>
    <message>
        <source>Page &amp;furniture</source>
        <translation>&amp;Колонтитулы и служебный текст</translation>
    </message>
    <message>
        <source>Documents by &amp;place in the folder</source>
        <translation>Документы по &amp;месту в папке</translation>
    </message>
    <message>
        <source>Documents by &amp;title</source>
        <translation>Документы по &amp;названию</translation>
    </message>
    <message>
        <source>Documents by &amp;share in common</source>
        <translation>Документы по общей &amp;доле</translation>
    </message>
    <message>
        <source>Theme of the s&amp;ystem</source>
        <translation>Тема &amp;системы</translation>
    </message>
    <message>
        <source>L&amp;ight theme</source>
        <translation>С&amp;ветлая тема</translation>
    </message>
    <message>
        <source>&amp;Sepia theme</source>
        <translation>Тема «Сепи&amp;я»</translation>
    </message>
    <message>
        <source>D&amp;ark theme</source>
        <translation>&amp;Тёмная тема</translation>
    </message>
    <message>
        <source>High &amp;contrast theme</source>
        <translation>Высокий &amp;контраст</translation>
    </message>
    <message>
        <source>Language of the s&amp;ystem</source>
        <translation>Язык &amp;системы</translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message>
        <source>Documents ({0})</source>
        <translation>Документы ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Добавить документы</translation>
    </message>
    <message>
        <source>Add the documents of a folder</source>
        <translation>Добавить документы из папки</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln файл</numerusform>
            <numerusform>%Ln файла</numerusform>
            <numerusform>%Ln файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>Dropped documents</source>
        <translation>Перетащенные документы</translation>
    </message>
    <message>
        <source>What should become of “{0}”?</source>
        <translation>Что сделать с «{0}»?</translation>
    </message>
    <message>
        <source>&amp;Copy into “{0}”</source>
        <translation>&amp;Копировать в «{0}»</translation>
    </message>
    <message>
        <source>&amp;Import citations from it</source>
        <translation>&amp;Импортировать библиографию</translation>
    </message>
    <message>
        <source>&amp;Open the folder “{0}”</source>
        <translation>&amp;Открыть папку «{0}»</translation>
    </message>
    <message>
        <source>Documents are being added already.</source>
        <translation>Документы уже добавляются.</translation>
    </message>
    <message>
        <source>Stopped. What was copied is in the corpus.</source>
        <translation>Остановлено. То, что успело скопироваться, уже в корпусе.</translation>
    </message>
    <message>
        <source>Adding {0}</source>
        <translation>Добавляется {0}</translation>
    </message>
    <message>
        <source>Looking at {0}</source>
        <translation>Просматривается {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) were added.</source>
        <translation>
            <numerusform>Добавлен %Ln документ.</numerusform>
            <numerusform>Добавлены %Ln документа.</numerusform>
            <numerusform>Добавлено %Ln документов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not.</source>
        <translation>
            <numerusform>%Ln не добавлен.</numerusform>
            <numerusform>%Ln не добавлены.</numerusform>
            <numerusform>%Ln не добавлено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of those added cannot be read.</source>
        <translation>
            <numerusform>%Ln из добавленных не читается.</numerusform>
            <numerusform>%Ln из добавленных не читаются.</numerusform>
            <numerusform>%Ln из добавленных не читаются.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out as no documents: {0} ({1}).</source>
        <translation>Пропущено, так как это не документы: {0} ({1}).</translation>
    </message>
    <message>
        <source>added</source>
        <translation>добавлен</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>уже есть</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущен</translation>
    </message>
    <message>
        <source>not added</source>
        <translation>не добавлен</translation>
    </message>
    <message>
        <source>added, not readable</source>
        <translation>добавлен, не читается</translation>
    </message>
    <message>
        <source>Open a folder of documents first.</source>
        <translation>Сначала откройте папку с документами.</translation>
    </message>
</context>
<context>
    <name>AddingOutcome</name>
    <message>
        <source>Documents added</source>
        <translation>Документы добавлены</translation>
    </message>
    <message>
        <source>What became of each file</source>
        <translation>Что стало с каждым файлом</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Что с ним стало</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>&amp;Copy the list</source>
        <translation>&amp;Копировать список</translation>
    </message>
</context>
<context>
    <name>AnnotatingDesk</name>
    <message>
        <source>Click an annotation first, in the text or at the right.</source>
        <translation>Сначала щёлкните аннотацию в тексте или справа.</translation>
    </message>
    <message>
        <source>Deleted. Ctrl+Z takes it back.</source>
        <translation>Удалено. Ctrl+Z вернёт.</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Отменено: {0}</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Отменять нечего.</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Возвращено: {0}</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Возвращать нечего.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>It stands under what you annotate from now on.</source>
        <translation>Теперь это имя будет стоять под вашими аннотациями.</translation>
    </message>
    <message>
        <source>You annotate as {0}.</source>
        <translation>Вы аннотируете под именем {0}.</translation>
    </message>
    <message>
        <source>What you noted is kept, but not in the corpus yet: {0}</source>
        <translation>Ваши заметки сохранены, но ещё не в корпусе: {0}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Отм&amp;енить</translation>
    </message>
    <message>
        <source>&amp;Undo: {0}</source>
        <translation>Отм&amp;енить: {0}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Ве&amp;рнуть</translation>
    </message>
    <message>
        <source>&amp;Redo: {0}</source>
        <translation>Ве&amp;рнуть: {0}</translation>
    </message>
    <message>
        <source>Another window has this corpus open. Both can annotate; what the other one changes is merged when this one saves.</source>
        <translation>Этот корпус открыт и в другом окне. Аннотировать можно в обоих; изменения другого окна присоединяются, когда это окно сохраняет своё.</translation>
    </message>
    <message>
        <source>The annotations are still being read.</source>
        <translation>Аннотации ещё читаются.</translation>
    </message>
    <message>
        <source>Select words in the text first.</source>
        <translation>Сначала выделите слова в тексте.</translation>
    </message>
</context>
<context>
    <name>Annotation</name>
    <message>
        <source>its place is lost</source>
        <translation>место утрачено</translation>
    </message>
    <message>
        <source>highlight</source>
        <translation>выделение</translation>
    </message>
    <message>
        <source>note</source>
        <translation>заметка</translation>
    </message>
    <message>
        <source>note on the document</source>
        <translation>заметка к документу</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>ответ</translation>
    </message>
    <message>
        <source>link</source>
        <translation>связь</translation>
    </message>
</context>
<context>
    <name>AnnotationCard</name>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>No words yet.</source>
        <translation>Текста пока нет.</translation>
    </message>
    <message>
        <source>Reply: {0}</source>
        <translation>Ответ: {0}</translation>
    </message>
    <message>
        <source>Annotation: {0}</source>
        <translation>Аннотация: {0}</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Копировать со ссылкой</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>AnnotationList</name>
    <message>
        <source>Filter: words, #tag</source>
        <translation>Отбор: слова, #тег</translation>
    </message>
    <message>
        <source>Filter the annotations</source>
        <translation>Отобрать аннотации</translation>
    </message>
    <message>
        <source>Change the selected annotations</source>
        <translation>Изменить выбранные аннотации</translation>
    </message>
    <message>
        <source>Show the tree of tags, to filter, rename and move</source>
        <translation>Показать дерево тегов: отбирать, переименовывать, перемещать</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>Change {0} ▾</source>
        <translation>Изменить: {0} ▾</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Аннотации</translation>
    </message>
    <message>
        <source>Columns of the annotations</source>
        <translation>Столбцы аннотаций</translation>
    </message>
</context>
<context>
    <name>AnnotationTab</name>
    <message>
        <source>Annotations</source>
        <translation>Аннотации</translation>
    </message>
    <message>
        <source>Annotations {0}</source>
        <translation>Аннотации {0}</translation>
    </message>
    <message>
        <source>The annotations are being read …</source>
        <translation>Аннотации читаются …</translation>
    </message>
    <message>
        <source>Every annotation has its place. None is lost.</source>
        <translation>У каждой аннотации есть место. Ни одна не потеряна.</translation>
    </message>
    <message>
        <source>No annotation passes the filter. Press “Show all” to list them all again.</source>
        <translation>Ни одна аннотация не проходит отбор. Нажмите «Показать все», чтобы снова увидеть все.</translation>
    </message>
    <message>
        <source>Nothing is annotated yet. Select words in a text and press H to highlight them, or Ctrl+M for a note.</source>
        <translation>Аннотаций пока нет. Выделите слова в тексте и нажмите H, чтобы отметить их цветом, или Ctrl+M, чтобы написать заметку.</translation>
    </message>
</context>
<context>
    <name>AnnotationsHere</name>
    <message>
        <source>Annotations here</source>
        <translation>Аннотации здесь</translation>
    </message>
    <message>
        <source>None. Select words and press H to highlight them, Ctrl+M for a note; Ctrl+L links what is selected in two panes.</source>
        <translation>Нет. Выделите слова и нажмите H, чтобы отметить их цветом, Ctrl+M — чтобы написать заметку; Ctrl+L свяжет выделенное в двух панелях.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are in the list below.</source>
        <translation>
            <numerusform>Ещё %Ln — в списке ниже.</numerusform>
            <numerusform>Ещё %Ln — в списке ниже.</numerusform>
            <numerusform>Ещё %Ln — в списке ниже.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>Reply</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Keep the reply (Ctrl+Enter)</source>
        <translation>Сохранить ответ (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
</context>
<context>
    <name>BulkEditing</name>
    <message>
        <source>Copy with citation</source>
        <translation>Копировать со ссылкой</translation>
    </message>
    <message>
        <source>Place at the selection</source>
        <translation>Поставить на выделенное место</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln annotation(s)</source>
        <translation>
            <numerusform>Удалить %Ln аннотацию</numerusform>
            <numerusform>Удалить %Ln аннотации</numerusform>
            <numerusform>Удалить %Ln аннотаций</numerusform>
        </translation>
    </message>
    <message>
        <source>Add tags…</source>
        <translation>Добавить теги…</translation>
    </message>
    <message>
        <source>Remove a tag</source>
        <translation>Убрать тег</translation>
    </message>
    <message>
        <source>Rename a tag</source>
        <translation>Переименовать тег</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Relation of the links</source>
        <translation>Отношение связей</translation>
    </message>
    <message>
        <source>Author…</source>
        <translation>Автор…</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Добавить теги</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Теги через запятую</translation>
    </message>
    <message>
        <source>Another name for “{0}”; the name of another tag merges the two</source>
        <translation>Новое имя для «{0}»; имя другого тега объединит их</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Who wrote these annotations</source>
        <translation>Кто написал эти аннотации</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) deleted. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>Удалена %Ln аннотация. Ctrl+Z вернёт.</numerusform>
            <numerusform>Удалены %Ln аннотации. Ctrl+Z вернёт.</numerusform>
            <numerusform>Удалено %Ln аннотаций. Ctrl+Z вернёт.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) changed. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>Изменена %Ln аннотация. Ctrl+Z отменит.</numerusform>
            <numerusform>Изменены %Ln аннотации. Ctrl+Z отменит.</numerusform>
            <numerusform>Изменено %Ln аннотаций. Ctrl+Z отменит.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing had to be changed.</source>
        <translation>Изменять ничего не пришлось.</translation>
    </message>
</context>
<context>
    <name>ChooseDocument</name>
    <message>
        <source>Choose a document</source>
        <translation>Выбор документа</translation>
    </message>
    <message>
        <source>Title, file or author</source>
        <translation>Название, файл или автор</translation>
    </message>
    <message>
        <source>Documents found</source>
        <translation>Найденные документы</translation>
    </message>
    <message>
        <source>No document has these letters.</source>
        <translation>Нет документа с такими буквами.</translation>
    </message>
</context>
<context>
    <name>Citations</name>
    <message>
        <source>Citations of {0}</source>
        <translation>Библиография из {0}</translation>
    </message>
    <message>
        <source>Works and their documents</source>
        <translation>Публикации и их документы</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Публикация</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Как найден</translation>
    </message>
    <message>
        <source>&amp;Replace what was said by hand</source>
        <translation>&amp;Заменить введённое вручную</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message numerus="yes">
        <source>{0} of %Ln work(s) could be given to documents of this corpus.</source>
        <translation>
            <numerusform>К документам этого корпуса отнесено {0} из %Ln публикации.</numerusform>
            <numerusform>К документам этого корпуса отнесено {0} из %Ln публикаций.</numerusform>
            <numerusform>К документам этого корпуса отнесено {0} из %Ln публикаций.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take over %Ln citation(s)</source>
        <translation>
            <numerusform>&amp;Перенести %Ln запись</numerusform>
            <numerusform>&amp;Перенести %Ln записи</numerusform>
            <numerusform>&amp;Перенести %Ln записей</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} could not be read: {1}.</source>
        <translation>Не прочитано {0}: {1}.</translation>
    </message>
    <message>
        <source>file name</source>
        <translation>имя файла</translation>
    </message>
    <message>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
    <message>
        <source>title</source>
        <translation>название</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>not clear: {0}</source>
        <translation>неясно: {0}</translation>
    </message>
</context>
<context>
    <name>Citing</name>
    <message>
        <source>Select words in the text first, or click an annotation.</source>
        <translation>Сначала выделите слова в тексте или щёлкните аннотацию.</translation>
    </message>
    <message>
        <source>Click a highlighted passage first.</source>
        <translation>Сначала щёлкните выделенный отрывок.</translation>
    </message>
    <message>
        <source>The selection was copied with its citation.</source>
        <translation>Выделенное скопировано со ссылкой.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) copied with citation.</source>
        <translation>
            <numerusform>Скопирована %Ln аннотация со ссылкой.</numerusform>
            <numerusform>Скопированы %Ln аннотации со ссылками.</numerusform>
            <numerusform>Скопировано %Ln аннотаций со ссылками.</numerusform>
        </translation>
    </message>
    <message>
        <source>Both sides of the passage were copied with their citations.</source>
        <translation>Обе стороны отрывка скопированы со ссылками.</translation>
    </message>
</context>
<context>
    <name>Collation</name>
    <message>
        <source>Plain text</source>
        <translation>Простой текст</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (CSV)</source>
        <translation>Таблица для табличного процессора (CSV)</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>TEI with an apparatus</source>
        <translation>TEI с аппаратом</translation>
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
        <translation>Свидетель {0}: {1}</translation>
    </message>
    <message>
        <source>Reading {0}</source>
        <translation>Чтение {0}</translation>
    </message>
    <message>
        <source>Reading {0}, stands in another place in some witnesses: move {1}</source>
        <translation>Чтение {0}, у некоторых свидетелей на другом месте: перестановка {1}</translation>
    </message>
    <message>
        <source>{0} omits this</source>
        <translation>{0} это опускает</translation>
    </message>
    <message>
        <source>All witnesses: {0}</source>
        <translation>Все свидетели: {0}</translation>
    </message>
    <message>
        <source>Reading {0}, witnesses {1}: {2}</source>
        <translation>Чтение {0}, свидетели {1}: {2}</translation>
    </message>
</context>
<context>
    <name>CollationPage</name>
    <message>
        <source>There is nothing to compare yet.</source>
        <translation>Сравнивать пока нечего.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln witness(es) have the same words here.</source>
        <translation>
            <numerusform>У всех %Ln свидетеля здесь одни и те же слова.</numerusform>
            <numerusform>У всех %Ln свидетелей здесь одни и те же слова.</numerusform>
            <numerusform>У всех %Ln свидетелей здесь одни и те же слова.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln witness(es)</source>
        <translation>
            <numerusform>%Ln свидетель</numerusform>
            <numerusform>%Ln свидетеля</numerusform>
            <numerusform>%Ln свидетелей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln variant(s)</source>
        <translation>
            <numerusform>%Ln разночтение</numerusform>
            <numerusform>%Ln разночтения</numerusform>
            <numerusform>%Ln разночтений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transposition(s)</source>
        <translation>
            <numerusform>%Ln перестановка</numerusform>
            <numerusform>%Ln перестановки</numerusform>
            <numerusform>%Ln перестановок</numerusform>
        </translation>
    </message>
    <message>
        <source>only variants</source>
        <translation>только разночтения</translation>
    </message>
    <message>
        <source>Hide the readings that all witnesses have</source>
        <translation>Скрыть чтения, общие для всех свидетелей</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>копировать</translation>
    </message>
    <message>
        <source>Copy the collation as text</source>
        <translation>Копировать коллацию как текст</translation>
    </message>
    <message>
        <source>save</source>
        <translation>сохранить</translation>
    </message>
    <message>
        <source>Save the collation as a file</source>
        <translation>Сохранить коллацию в файл</translation>
    </message>
</context>
<context>
    <name>CollationTab</name>
    <message>
        <source>This passage has no other witness. Go to a highlighted passage to see all documents that have it, side by side.</source>
        <translation>У этого отрывка нет других свидетелей. Перейдите к выделенному отрывку, чтобы увидеть рядом все документы, где он есть.</translation>
    </message>
    <message>
        <source>Collating the witnesses of this passage …</source>
        <translation>Свидетели этого отрывка сличаются …</translation>
    </message>
    <message>
        <source>collation.{0}</source>
        <translation>коллация.{0}</translation>
    </message>
    <message>
        <source>Save the collation</source>
        <translation>Сохранить коллацию</translation>
    </message>
    <message>
        <source>The collation was copied.</source>
        <translation>Коллация скопирована.</translation>
    </message>
    <message>
        <source>The collation was saved as {0}.</source>
        <translation>Коллация сохранена как {0}.</translation>
    </message>
</context>
<context>
    <name>CollationView</name>
    <message>
        <source>Collation: the witnesses as columns</source>
        <translation>Коллация: свидетели по столбцам</translation>
    </message>
    <message>
        <source>Witnesses</source>
        <translation>Свидетели</translation>
    </message>
    <message>
        <source>Numbers of the readings</source>
        <translation>Номера чтений</translation>
    </message>
</context>
<context>
    <name>Colour</name>
    <message>
        <source>yellow</source>
        <translation>жёлтый</translation>
    </message>
    <message>
        <source>green</source>
        <translation>зелёный</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>синий</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>розовый</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>фиолетовый</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>серый</translation>
    </message>
</context>
<context>
    <name>ColourRow</name>
    <message>
        <source>Colour: {0}</source>
        <translation>Цвет: {0}</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>With</source>
        <translation>С чем</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Слова</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Сходство</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Open a folder of documents</source>
        <translation>Открыть папку с документами</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Рабочий стол</translation>
    </message>
</context>
<context>
    <name>Concordance</name>
    <message>
        <source>Before</source>
        <translation>Слева</translation>
    </message>
    <message>
        <source>Hit</source>
        <translation>Вхождение</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Справа</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
</context>
<context>
    <name>ConcordancePage</name>
    <message>
        <source>List all lines again</source>
        <translation>Снова показать все строки</translation>
    </message>
    <message>
        <source>Export the concordance as a file</source>
        <translation>Экспортировать конкорданс в файл</translation>
    </message>
    <message>
        <source>export</source>
        <translation>экспорт</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>строки</translation>
    </message>
    <message>
        <source>Show the lines</source>
        <translation>Показать строки</translation>
    </message>
    <message>
        <source>collocates</source>
        <translation>соседи</translation>
    </message>
    <message>
        <source>Show the words that stand near the hits</source>
        <translation>Показать слова рядом с вхождениями</translation>
    </message>
    <message>
        <source>frequencies</source>
        <translation>частоты</translation>
    </message>
    <message>
        <source>Show the forms that were found, and how often</source>
        <translation>Показать найденные формы и их частоту</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>Таблица CSV</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Книга Excel</translation>
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
        <translation>Сортировать конкорданс</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>There is nothing to compare yet.</source>
        <translation>Сравнивать пока нечего.</translation>
    </message>
    <message>
        <source>No other document shares a passage with {0}.</source>
        <translation>Ни у одного другого документа нет общих отрывков с {0}.</translation>
    </message>
</context>
<context>
    <name>CoverageModel</name>
    <message>
        <source>Used in</source>
        <translation>Использован в</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>Where in {0}, from its beginning to its end</source>
        <translation>Где в {0}, от начала до конца</translation>
    </message>
    <message>
        <source>{0}: {1}, {2}, from {3} to {4} of {5}</source>
        <translation>{0}: {1}, {2}, от {3} до {4} в {5}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln слово</numerusform>
            <numerusform>%Ln слова</numerusform>
            <numerusform>%Ln слов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation>
            <numerusform>%Ln отрывок</numerusform>
            <numerusform>%Ln отрывка</numerusform>
            <numerusform>%Ln отрывков</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageTable</name>
    <message>
        <source>Which parts of the document in hand are used where</source>
        <translation>Какие части текущего документа где использованы</translation>
    </message>
    <message>
        <source>Columns of the coverage</source>
        <translation>Столбцы покрытия</translation>
    </message>
</context>
<context>
    <name>CrashReports</name>
    <message>
        <source>Synoptic did not end as it should last time. What was saved is all there.</source>
        <translation>В прошлый раз Synoptic завершил работу не так, как должен. Всё сохранённое на месте.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Показать отчёт</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Что-то пошло не так</translation>
    </message>
    <message>
        <source>Something went wrong, and it is not your fault.</source>
        <translation>Что-то пошло не так, и вы в этом не виноваты.</translation>
    </message>
    <message>
        <source>Your documents are as they were. You can go on reading; if the window behaves oddly, close it and start again. A report was written to {0}.</source>
        <translation>Ваши документы целы. Можно читать дальше; если окно ведёт себя странно, закройте его и запустите снова. Отчёт записан в {0}.</translation>
    </message>
</context>
<context>
    <name>Cutting</name>
    <message>
        <source>Select the word that the second part begins with first.</source>
        <translation>Сначала выделите слово, с которого начинается вторая часть.</translation>
    </message>
    <message>
        <source>Split. Ctrl+Z takes it back.</source>
        <translation>Разделено. Ctrl+Z отменит.</translation>
    </message>
    <message>
        <source>Cut to the selection. Ctrl+Z takes it back.</source>
        <translation>Обрезано по выделенному. Ctrl+Z отменит.</translation>
    </message>
    <message>
        <source>This overlap is as it was found.</source>
        <translation>Это совпадение такое, как было найдено.</translation>
    </message>
    <message>
        <source>It is as it was found. Ctrl+Z takes it back.</source>
        <translation>Оно снова такое, как было найдено. Ctrl+Z отменит.</translation>
    </message>
    <message>
        <source>Take a passage in hand first: click it, or press F8.</source>
        <translation>Сначала выберите отрывок: щёлкните его или нажмите F8.</translation>
    </message>
    <message>
        <source>The annotations are still being read.</source>
        <translation>Аннотации ещё читаются.</translation>
    </message>
</context>
<context>
    <name>DateRange</name>
    <message>
        <source>Annotations made</source>
        <translation>Время создания аннотаций</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>To</source>
        <translation>По</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>Take a passage in hand first: click it, or press F8.</source>
        <translation>Сначала выберите отрывок: щёлкните его или нажмите F8.</translation>
    </message>
    <message>
        <source>The annotations are still being read.</source>
        <translation>Аннотации ещё читаются.</translation>
    </message>
    <message>
        <source>Rejected. Ctrl+Z takes it back; “rejected” in the list shows it.</source>
        <translation>Отклонено. Ctrl+Z вернёт; «отклонённые» в списке покажет.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Решение снято.</translation>
    </message>
    <message>
        <source>Confirmed.</source>
        <translation>Подтверждено.</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Link</source>
        <translation>Связать</translation>
    </message>
    <message>
        <source>Link these two passages, to put a note on both</source>
        <translation>Связать эти два отрывка, чтобы написать заметку к обоим</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Границы</translation>
    </message>
    <message>
        <source>Split this overlap, or set where it begins and ends</source>
        <translation>Разделить это совпадение или задать его начало и конец</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Подтверждено</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Подтвердить</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Отклонено</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Take the confirmation back</source>
        <translation>Снять подтверждение</translation>
    </message>
    <message>
        <source>This overlap is right: mark it so (Ctrl+Shift+K)</source>
        <translation>Совпадение верное: отметить это (Ctrl+Shift+K)</translation>
    </message>
    <message>
        <source>Show this overlap again</source>
        <translation>Снова показывать это совпадение</translation>
    </message>
    <message>
        <source>This is no overlap: do not show it any more (Ctrl+Shift+R)</source>
        <translation>Это не совпадение: больше не показывать (Ctrl+Shift+R)</translation>
    </message>
</context>
<context>
    <name>Describing</name>
    <message>
        <source>What the documents are</source>
        <translation>Что это за документы</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>&amp;Вернуть как было</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Отм&amp;енить</translation>
    </message>
    <message>
        <source>&amp;Import citations…</source>
        <translation>&amp;Импорт библиографии…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>&amp;Undo: {0}</source>
        <translation>Отм&amp;енить: {0}</translation>
    </message>
    <message>
        <source>This corpus has no documents yet. Add some from the menu File.</source>
        <translation>В этом корпусе ещё нет документов. Добавьте их через меню «Файл».</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save %Ln document(s)</source>
        <translation>
            <numerusform>&amp;Сохранить %Ln документ</numerusform>
            <numerusform>&amp;Сохранить %Ln документа</numerusform>
            <numerusform>&amp;Сохранить %Ln документов</numerusform>
        </translation>
    </message>
    <message>
        <source>What you typed is not saved yet.</source>
        <translation>Введённое ещё не сохранено.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Авторы</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Documents to describe</source>
        <translation>Описываемые документы</translation>
    </message>
</context>
<context>
    <name>DescribingDesk</name>
    <message>
        <source>Open a folder of documents first.</source>
        <translation>Сначала откройте папку с документами.</translation>
    </message>
    <message>
        <source>Bibliographies (*.bib *.bibtex *.json *.csljson);;All files (*)</source>
        <translation>Библиографии (*.bib *.bibtex *.json *.csljson);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Import citations</source>
        <translation>Импорт библиографии</translation>
    </message>
    <message numerus="yes">
        <source>import %Ln citation(s)</source>
        <translation>
            <numerusform>импорт %Ln библиографической записи</numerusform>
            <numerusform>импорт %Ln библиографических записей</numerusform>
            <numerusform>импорт %Ln библиографических записей</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: done. Ctrl+Z takes it back.</source>
        <translation>{0}: готово. Ctrl+Z отменит.</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Отменено: {0}</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Возвращено: {0}</translation>
    </message>
    <message>
        <source>{0} of {1} is “{2}” now: another program wrote that. Yours was “{3}”.</source>
        <translation>{0} документа {1} теперь «{2}»: так записала другая программа. У вас было «{3}».</translation>
    </message>
    <message>
        <source>&amp;Undo: {0}</source>
        <translation>Отм&amp;енить: {0}</translation>
    </message>
    <message>
        <source>&amp;Redo: {0}</source>
        <translation>Ве&amp;рнуть: {0}</translation>
    </message>
</context>
<context>
    <name>Description</name>
    <message>
        <source>Journal or book</source>
        <translation>Журнал или книга</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Издательство</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Том</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Издание</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>не указано</translation>
    </message>
    <message>
        <source>article in a journal</source>
        <translation>статья в журнале</translation>
    </message>
    <message>
        <source>article in a newspaper</source>
        <translation>статья в газете</translation>
    </message>
    <message>
        <source>bill</source>
        <translation>законопроект</translation>
    </message>
    <message>
        <source>book</source>
        <translation>книга</translation>
    </message>
    <message>
        <source>chapter</source>
        <translation>глава</translation>
    </message>
    <message>
        <source>document</source>
        <translation>документ</translation>
    </message>
    <message>
        <source>interview</source>
        <translation>интервью</translation>
    </message>
    <message>
        <source>court case</source>
        <translation>судебное дело</translation>
    </message>
    <message>
        <source>law</source>
        <translation>закон</translation>
    </message>
    <message>
        <source>manuscript</source>
        <translation>рукопись</translation>
    </message>
    <message>
        <source>paper of a conference</source>
        <translation>доклад на конференции</translation>
    </message>
    <message>
        <source>report</source>
        <translation>отчёт</translation>
    </message>
    <message>
        <source>speech</source>
        <translation>речь</translation>
    </message>
    <message>
        <source>thesis</source>
        <translation>диссертация</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>веб-страница</translation>
    </message>
    <message>
        <source>Description of the document</source>
        <translation>Описание документа</translation>
    </message>
    <message>
        <source>Use as the date</source>
        <translation>Взять как дату</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Название</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Дата</translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation>&amp;Источник</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Библиографическая ссылка</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>По одному в строке</translation>
    </message>
    <message>
        <source>Several values</source>
        <translation>Разные значения</translation>
    </message>
    <message>
        <source>Choose one document</source>
        <translation>Выберите один документ</translation>
    </message>
    <message>
        <source>File made on {0}</source>
        <translation>Файл создан {0}</translation>
    </message>
    <message>
        <source>Enter it as the date the work is cited by</source>
        <translation>Вписать как дату, с которой цитируют работу</translation>
    </message>
    <message>
        <source>Authors, one a line</source>
        <translation>Авторы, по одному в строке</translation>
    </message>
    <message>
        <source>&amp;Authors</source>
        <translation>&amp;Авторы</translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation>Тип публикации</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Тип</translation>
    </message>
</context>
<context>
    <name>DeskDialog</name>
    <message>
        <source>Desks</source>
        <translation>Рабочие столы</translation>
    </message>
    <message>
        <source>Name for the desk as it is now</source>
        <translation>Имя для рабочего стола в нынешнем виде</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>Desks of this corpus</source>
        <translation>Рабочие столы этого корпуса</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Открыть</translation>
    </message>
    <message>
        <source>A desk keeps which documents stand where, and what is switched on.</source>
        <translation>Рабочий стол помнит, какие документы где стоят и что включено.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Заменить</translation>
    </message>
</context>
<context>
    <name>DifferencesHere</name>
    <message>
        <source>Side by side</source>
        <translation>Рядом</translation>
    </message>
    <message>
        <source>Show the two sides beside each other</source>
        <translation>Показать обе стороны рядом</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Только различия</translation>
    </message>
    <message>
        <source>Leave out long stretches that are the same</source>
        <translation>Пропускать длинные одинаковые места</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Lists</source>
        <translation>Списки</translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Open beside the document in hand</source>
        <translation>Открыть рядом с текущим документом</translation>
    </message>
    <message>
        <source>Open in the pane in hand</source>
        <translation>Открыть в текущей панели</translation>
    </message>
</context>
<context>
    <name>EchoCard</name>
    <message>
        <source>Copy here</source>
        <translation>Копировать сюда</translation>
    </message>
    <message>
        <source>Make the same annotation on these words</source>
        <translation>Сделать такую же аннотацию на этих словах</translation>
    </message>
    <message>
        <source>Annotated elsewhere: {0}</source>
        <translation>Аннотировано в другом месте: {0}</translation>
    </message>
</context>
<context>
    <name>EchoesHere</name>
    <message>
        <source>On the same passage elsewhere</source>
        <translation>К тому же отрывку в других документах</translation>
    </message>
</context>
<context>
    <name>Echoing</name>
    <message>
        <source>Copied here. Ctrl+Z takes it back.</source>
        <translation>Скопировано сюда. Ctrl+Z отменит.</translation>
    </message>
    <message>
        <source>No annotation of another witness stands on this document.</source>
        <translation>К этому документу не относится ни одна аннотация другого свидетеля.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) copied here. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>Сюда скопирована %Ln аннотация. Ctrl+Z отменит.</numerusform>
            <numerusform>Сюда скопированы %Ln аннотации. Ctrl+Z отменит.</numerusform>
            <numerusform>Сюда скопировано %Ln аннотаций. Ctrl+Z отменит.</numerusform>
        </translation>
    </message>
    <message>
        <source>word for word</source>
        <translation>слово в слово</translation>
    </message>
    <message>
        <source>in other words</source>
        <translation>другими словами</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>What the first passage is to the second</source>
        <translation>Как первый отрывок относится ко второму</translation>
    </message>
    <message>
        <source>What the first passage is to the second; type one of your own</source>
        <translation>Как первый отрывок относится ко второму; можно ввести своё</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Nothing is annotated yet. Select words in a text and press H to highlight them, or Ctrl+M for a note. Or export the overlaps of the documents.</source>
        <translation>Аннотаций пока нет. Выделите слова в тексте и нажмите H, чтобы отметить их цветом, или Ctrl+M, чтобы написать заметку. Или экспортируйте совпадения документов.</translation>
    </message>
    <message>
        <source>No passages are linked yet. Select words in two panes and press Ctrl+L. Or export the overlaps of the documents.</source>
        <translation>Связанных отрывков пока нет. Выделите слова в двух панелях и нажмите Ctrl+L. Или экспортируйте совпадения документов.</translation>
    </message>
    <message>
        <source>No document is annotated yet. Choose the document in hand at the left.</source>
        <translation>Ни один документ ещё не аннотирован. Выберите слева текущий документ.</translation>
    </message>
    <message>
        <source>None of these is listed on the desk. Choose “All” at the left, or change the filter of the list on the desk.</source>
        <translation>Ничего из этого нет в списке на рабочем столе. Выберите слева «Все» или измените отбор в списке.</translation>
    </message>
    <message>
        <source>The passage in hand has no other witness. Click a highlighted passage on the desk first, or export every passage with witnesses.</source>
        <translation>У текущего отрывка нет других свидетелей. Сначала щёлкните выделенный отрывок на рабочем столе или экспортируйте все отрывки со свидетелями.</translation>
    </message>
    <message>
        <source>The documents are still being compared. What they share appears here soon.</source>
        <translation>Документы ещё сравниваются. Общее для них скоро появится здесь.</translation>
    </message>
    <message>
        <source>These documents share no passage, so there is nothing to export.</source>
        <translation>У этих документов нет общих отрывков, экспортировать нечего.</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Аннотации</translation>
    </message>
    <message>
        <source>Links, both passages</source>
        <translation>Связи, оба отрывка</translation>
    </message>
    <message>
        <source>Overlaps, both passages</source>
        <translation>Совпадения, оба отрывка</translation>
    </message>
    <message>
        <source>Collation of all witnesses</source>
        <translation>Коллация всех свидетелей</translation>
    </message>
    <message>
        <source>Coverage of documents</source>
        <translation>Покрытие документов</translation>
    </message>
    <message>
        <source>Whole texts with highlights</source>
        <translation>Полные тексты с выделениями</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>No headings</source>
        <translation>Без заголовков</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>Letter (США)</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Веб-страница</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Документ Word</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>Текст OpenDocument</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Таблица (CSV)</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Книга Excel</translation>
    </message>
    <message>
        <source>Web annotations (JSON-LD)</source>
        <translation>Веб-аннотации (JSON-LD)</translation>
    </message>
    <message>
        <source>TEI</source>
        <translation>TEI</translation>
    </message>
    <message>
        <source>REFI-QDA project</source>
        <translation>Проект REFI-QDA</translation>
    </message>
    <message>
        <source>BibTeX, of what is cited</source>
        <translation>BibTeX для цитируемого</translation>
    </message>
    <message>
        <source>CSL JSON, of what is cited</source>
        <translation>CSL JSON для цитируемого</translation>
    </message>
    <message>
        <source>By a template</source>
        <translation>По шаблону</translation>
    </message>
    <message>
        <source>Author and date</source>
        <translation>Автор и дата</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Сноски</translation>
    </message>
    <message>
        <source>Numbered</source>
        <translation>Нумерованные</translation>
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
        <translation>За&amp;крыть</translation>
    </message>
    <message>
        <source>Expor&amp;t</source>
        <translation>&amp;Экспортировать</translation>
    </message>
    <message>
        <source>Choose a template first.</source>
        <translation>Сначала выберите шаблон.</translation>
    </message>
    <message>
        <source>The preview is being made …</source>
        <translation>Готовится предпросмотр …</translation>
    </message>
    <message>
        <source>The preview shows the beginning.</source>
        <translation>В предпросмотре показано начало.</translation>
    </message>
    <message>
        <source>The documents are still being compared: more may be found.</source>
        <translation>Документы ещё сравниваются: может найтись больше.</translation>
    </message>
    <message>
        <source>Not in it: {0}</source>
        <translation>Не вошло: {0}</translation>
    </message>
    <message>
        <source>Say first which file to write.</source>
        <translation>Сначала укажите, в какой файл писать.</translation>
    </message>
    <message>
        <source>The export failed; nothing was written.</source>
        <translation>Экспорт не удался; ничего не записано.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Отменено. Ничего не записано.</translation>
    </message>
</context>
<context>
    <name>ExportEnding</name>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Отмен&amp;а</translation>
    </message>
    <message>
        <source>&amp;Open file</source>
        <translation>Отк&amp;рыть файл</translation>
    </message>
    <message>
        <source>Open fol&amp;der</source>
        <translation>Открыть &amp;папку</translation>
    </message>
    <message>
        <source>Exporting …</source>
        <translation>Экспортируется …</translation>
    </message>
    <message>
        <source>Written to {0}: {1}.</source>
        <translation>Записано в {0}: {1}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln элемент</numerusform>
            <numerusform>%Ln элемента</numerusform>
            <numerusform>%Ln элементов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them without a place, marked so.</source>
        <translation>
            <numerusform>Из них без места: %Ln; это помечено.</numerusform>
            <numerusform>Из них без места: %Ln; это помечено.</numerusform>
            <numerusform>Из них без места: %Ln; это помечено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them placed in an older text only.</source>
        <translation>
            <numerusform>Из них с местом только в прежнем тексте: %Ln.</numerusform>
            <numerusform>Из них с местом только в прежнем тексте: %Ln.</numerusform>
            <numerusform>Из них с местом только в прежнем тексте: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not written: {0}</source>
        <translation>Не записано: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more reason(s)</source>
        <translation>
            <numerusform>ещё %Ln причина</numerusform>
            <numerusform>ещё %Ln причины</numerusform>
            <numerusform>ещё %Ln причин</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing on this computer opens {0}.</source>
        <translation>На этом компьютере нечем открыть {0}.</translation>
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
        <translation>Файл для записи</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>В&amp;ыбрать…</translation>
    </message>
    <message>
        <source>“{0}” is there already. Replace it?</source>
        <translation>«{0}» уже есть. Заменить?</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Заменить</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Экспорт в</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>&amp;Mark what differs in a pair</source>
        <translation>&amp;Отмечать различия в паре</translation>
    </message>
    <message>
        <source>With &amp;replies</source>
        <translation>С отв&amp;етами</translation>
    </message>
    <message>
        <source>Plain: author, title, date, page</source>
        <translation>Просто: автор, название, дата, с.</translation>
    </message>
    <message>
        <source>A style from a file…</source>
        <translation>Стиль из файла…</translation>
    </message>
    <message>
        <source>A template from a file…</source>
        <translation>Шаблон из файла…</translation>
    </message>
    <message>
        <source>Of the passage in hand</source>
        <translation>Для текущего отрывка</translation>
    </message>
    <message>
        <source>Of “{0}”</source>
        <translation>Для «{0}»</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«{0}»</translation>
    </message>
    <message>
        <source>Of every passage with witnesses</source>
        <translation>Для всех отрывков со свидетелями</translation>
    </message>
    <message>
        <source>Of every document</source>
        <translation>Для всех документов</translation>
    </message>
    <message>
        <source>Every document that is annotated</source>
        <translation>Все аннотированные документы</translation>
    </message>
    <message>
        <source>As listed on the desk ({0})</source>
        <translation>Как в списке на столе ({0})</translation>
    </message>
    <message>
        <source>Selected in the list ({0})</source>
        <translation>Выбранные в списке ({0})</translation>
    </message>
    <message>
        <source>All, without set phrases</source>
        <translation>Все, без устойчивых формул</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Choose a citation style</source>
        <translation>Выбор стиля ссылок</translation>
    </message>
    <message>
        <source>CSL styles (*.csl)</source>
        <translation>Стили CSL (*.csl)</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>Выбор шаблона</translation>
    </message>
    <message>
        <source>Templates (*.j2)</source>
        <translation>Шаблоны (*.j2)</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>&amp;Что</translation>
    </message>
    <message>
        <source>&amp;Which</source>
        <translation>Как&amp;ие</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>Фор&amp;мат</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>&amp;Шаблон</translation>
    </message>
    <message>
        <source>&amp;Citations</source>
        <translation>&amp;Ссылки</translation>
    </message>
    <message>
        <source>&amp;Headings</source>
        <translation>За&amp;головки</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Бумага</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Preview</source>
        <translation>Предпросмотр</translation>
    </message>
</context>
<context>
    <name>ExportingRoom</name>
    <message>
        <source>There is nothing to export yet. Open a folder of documents first.</source>
        <translation>Экспортировать пока нечего. Сначала откройте папку с документами.</translation>
    </message>
    <message>
        <source>What you chose cannot be remembered: {0}</source>
        <translation>Ваш выбор не удаётся запомнить: {0}</translation>
    </message>
</context>
<context>
    <name>Facet</name>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Языки</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Виды</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>annotation</source>
        <translation>аннотация</translation>
    </message>
    <message>
        <source>chosen; take it back</source>
        <translation>выбрано; снять</translation>
    </message>
</context>
<context>
    <name>FacetList</name>
    <message>
        <source>Narrow the search</source>
        <translation>Сузить поиск</translation>
    </message>
</context>
<context>
    <name>Fates</name>
    <message numerus="yes">
        <source>%Ln in place</source>
        <translation>
            <numerusform>%Ln на месте</numerusform>
            <numerusform>%Ln на месте</numerusform>
            <numerusform>%Ln на месте</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation>
            <numerusform>%Ln перемещена</numerusform>
            <numerusform>%Ln перемещены</numerusform>
            <numerusform>%Ln перемещено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edited</source>
        <translation>
            <numerusform>%Ln изменена</numerusform>
            <numerusform>%Ln изменены</numerusform>
            <numerusform>%Ln изменено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unclear</source>
        <translation>
            <numerusform>%Ln под вопросом</numerusform>
            <numerusform>%Ln под вопросом</numerusform>
            <numerusform>%Ln под вопросом</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lost</source>
        <translation>
            <numerusform>%Ln утрачена</numerusform>
            <numerusform>%Ln утрачены</numerusform>
            <numerusform>%Ln утрачено</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>{0}%</source>
        <translation>{0}&#xa0;%</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yy</source>
        <translation>d MMM yy</translation>
    </message>
    <message>
        <source>{0} bytes</source>
        <translation>{0}&#xa0;Б</translation>
    </message>
    <message>
        <source>{0} kB</source>
        <translation>{0}&#xa0;кБ</translation>
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
        <translation>Найти в этом тексте</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Стоп</translation>
    </message>
    <message>
        <source>Tell upper and lower case apart</source>
        <translation>Учитывать регистр</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Регулярное выражение</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Предыдущее вхождение (Shift+F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Следующее вхождение (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
    <message>
        <source>searching …</source>
        <translation>поиск …</translation>
    </message>
</context>
<context>
    <name>FindInText</name>
    <message>
        <source>stopped</source>
        <translation>остановлено</translation>
    </message>
    <message>
        <source>no hit</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} из {1}</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Outline</source>
        <translation>Содержание</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Вхождения</translation>
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
        <translation>Покрытие</translation>
    </message>
    <message>
        <source>Collation</source>
        <translation>Коллация</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Аннотации</translation>
    </message>
    <message>
        <source>Like this</source>
        <translation>Похожие</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Overlaps</source>
        <translation>Совпадения</translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>Go to</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>A page, 50%, @character or a heading</source>
        <translation>Страница, 50&#xa0;%, @символ или заголовок</translation>
    </message>
    <message>
        <source>Where to go</source>
        <translation>Куда перейти</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Найденные места</translation>
    </message>
    <message>
        <source>No heading here is like “{0}”.</source>
        <translation>Нет заголовка, похожего на «{0}».</translation>
    </message>
    <message>
        <source>A share of the text goes from 0% to 100%.</source>
        <translation>Доля текста — от 0&#xa0;% до 100&#xa0;%.</translation>
    </message>
    <message>
        <source>There is no character {0}: this text has {1}.</source>
        <translation>Символа {0} нет: в этом тексте их {1}.</translation>
    </message>
    <message>
        <source>Character {0}</source>
        <translation>Символ {0}</translation>
    </message>
    <message>
        <source>There is no page {0}, and the last character is {1}.</source>
        <translation>Страницы {0} нет, а последний символ — {1}.</translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>Страница {0}</translation>
    </message>
    <message>
        <source>This text has no numbered pages. Try a share, such as 50%.</source>
        <translation>В этом тексте нет нумерованных страниц. Попробуйте долю, например 50&#xa0;%.</translation>
    </message>
    <message>
        <source>There is no page {0}: the pages go from {1} to {2}.</source>
        <translation>Страницы {0} нет: страницы идут с {1} по {2}.</translation>
    </message>
</context>
<context>
    <name>GroupForm</name>
    <message>
        <source>The best serif of this computer</source>
        <translation>Лучший шрифт с засечками на этом компьютере</translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>First steps</source>
        <translation>Первые шаги</translation>
    </message>
    <message>
        <source>This is a sample corpus. Three things to try:</source>
        <translation>Это пример корпуса. Попробуйте три вещи:</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Open your folder…</source>
        <translation>Открыть свою папку…</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Понятно</translation>
    </message>
    <message>
        <source>Coloured passages stand in both texts. Click one, or press F8 for the next: both sides come level, and what differs stands at the right.</source>
        <translation>Цветные отрывки есть в обоих текстах. Щёлкните любой или нажмите F8, чтобы перейти к следующему: обе стороны встанут вровень, а различия будут показаны справа.</translation>
    </message>
    <message>
        <source>Select words and press H to highlight them, Ctrl+M to write a note. Notes are kept in plain files beside the documents, which are never changed.</source>
        <translation>Выделите слова и нажмите H, чтобы отметить их цветом, или Ctrl+M, чтобы написать заметку. Заметки хранятся в простых файлах рядом с документами, а сами документы не изменяются никогда.</translation>
    </message>
    <message>
        <source>Press Ctrl+K to search all documents, Ctrl+E to send a colleague what you noted as a Word document, and F1 for the manual.</source>
        <translation>Ctrl+K ищет во всех документах, Ctrl+E сохраняет ваши заметки документом Word, чтобы послать коллеге, F1 открывает руководство.</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Hits</source>
        <translation>Вхождения</translation>
    </message>
    <message>
        <source>List hits in copies of one passage once</source>
        <translation>Вхождения в копиях одного отрывка показывать один раз</translation>
    </message>
    <message>
        <source>fold copies</source>
        <translation>свернуть копии</translation>
    </message>
</context>
<context>
    <name>HitRowsModel</name>
    <message numerus="yes">
        <source>%Ln copy(copies)</source>
        <translation>
            <numerusform>%Ln копия</numerusform>
            <numerusform>%Ln копии</numerusform>
            <numerusform>%Ln копий</numerusform>
        </translation>
    </message>
    <message>
        <source>fits as a whole</source>
        <translation>подходит целиком</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln вхождение</numerusform>
            <numerusform>%Ln вхождения</numerusform>
            <numerusform>%Ln вхождений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}, the first %Ln listed</source>
        <translation>
            <numerusform>{0}, показано: %Ln</numerusform>
            <numerusform>{0}, показано: %Ln</numerusform>
            <numerusform>{0}, показано: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hits</name>
    <message>
        <source>title</source>
        <translation>название</translation>
    </message>
    <message>
        <source>note</source>
        <translation>заметка</translation>
    </message>
</context>
<context>
    <name>IndexKeeper</name>
    <message>
        <source>Indexing was stopped. What is indexed can be searched.</source>
        <translation>Индексирование остановлено. По проиндексированному можно искать.</translation>
    </message>
    <message numerus="yes">
        <source>Indexing {0} of %Ln document(s)</source>
        <translation>
            <numerusform>Индексируются документы: {0} из %Ln</numerusform>
            <numerusform>Индексируются документы: {0} из %Ln</numerusform>
            <numerusform>Индексируются документы: {0} из %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectedPassage</name>
    <message>
        <source>Bits tell how much the words in common say: a rare word says much, “the” says almost nothing.</source>
        <translation>Биты показывают, сколько говорят общие слова: редкое слово говорит много, союз — почти ничего.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln слово</numerusform>
            <numerusform>%Ln слова</numerusform>
            <numerusform>%Ln слов</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} per 100 words</source>
        <translation>{0} на 100 слов</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page header(s)</source>
        <translation>
            <numerusform>%Ln колонтитул</numerusform>
            <numerusform>%Ln колонтитула</numerusform>
            <numerusform>%Ln колонтитулов</numerusform>
        </translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>Также в</translation>
    </message>
    <message>
        <source>words</source>
        <translation>слова</translation>
    </message>
    <message>
        <source>Words of this side that the other side has, too</source>
        <translation>Слова этой стороны, которые есть и на другой</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>сходство</translation>
    </message>
    <message>
        <source>1.00 is the same text; 0.50 has half of it in common</source>
        <translation>1,00 — один и тот же текст; 0,50 — общая половина</translation>
    </message>
    <message>
        <source>longest run</source>
        <translation>подряд</translation>
    </message>
    <message>
        <source>The longest stretch without an edit</source>
        <translation>Самый длинный отрезок без правки</translation>
    </message>
    <message>
        <source>edits</source>
        <translation>правки</translation>
    </message>
    <message>
        <source>Words that were added, dropped or replaced</source>
        <translation>Слова, которые добавлены, опущены или заменены</translation>
    </message>
    <message>
        <source>interrupted by</source>
        <translation>прерывают</translation>
    </message>
    <message>
        <source>What belongs to no sentence and counts as no edit</source>
        <translation>То, что не относится ни к одному предложению и правкой не считается</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy both sides</source>
        <translation>Копировать обе стороны</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Passage</source>
        <translation>Отрывок</translation>
    </message>
    <message>
        <source>Click a highlighted passage to see here how its two sides differ.</source>
        <translation>Щёлкните выделенный отрывок, чтобы увидеть здесь, чем различаются его стороны.</translation>
    </message>
    <message>
        <source>Passage {0} of {1}</source>
        <translation>Отрывок {0} из {1}</translation>
    </message>
    <message>
        <source>Previous overlap (Shift+F8)</source>
        <translation>Предыдущее совпадение (Shift+F8)</translation>
    </message>
    <message>
        <source>Next overlap (F8)</source>
        <translation>Следующее совпадение (F8)</translation>
    </message>
</context>
<context>
    <name>InsteadOfHits</name>
    <message>
        <source>Search for this instead</source>
        <translation>Искать вместо этого</translation>
    </message>
    <message>
        <source>In the corpus there is: {0}</source>
        <translation>В корпусе есть: {0}</translation>
    </message>
</context>
<context>
    <name>KeyPage</name>
    <message>
        <source>Find an action</source>
        <translation>Найти действие</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Действия и их клавиши</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Клавиша</translation>
    </message>
    <message>
        <source>Key of this action</source>
        <translation>Клавиша этого действия</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Назначить</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>По умолчанию</translation>
    </message>
    <message>
        <source>{0} belongs to “{1}”. Using it here takes it from there.</source>
        <translation>{0} принадлежит действию «{1}». Если назначить здесь, там её не станет.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Печать…</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>In a text</source>
        <translation>В тексте</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Прокрутка</translation>
    </message>
    <message>
        <source>↑ ↓</source>
        <translation>↑ ↓</translation>
    </message>
    <message>
        <source>A page on, a page back</source>
        <translation>Страница вперёд, страница назад</translation>
    </message>
    <message>
        <source>Space, Shift+Space, PgDown, PgUp</source>
        <translation>Пробел, Shift+Пробел, PgDown, PgUp</translation>
    </message>
    <message>
        <source>To the beginning, to the end</source>
        <translation>К началу, к концу</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home, End</translation>
    </message>
    <message>
        <source>Select, word by word with Ctrl</source>
        <translation>Выделение, с Ctrl — по словам</translation>
    </message>
    <message>
        <source>Shift+arrows</source>
        <translation>Shift+стрелки</translation>
    </message>
    <message>
        <source>Show or hide the caret</source>
        <translation>Показать или скрыть курсор</translation>
    </message>
    <message>
        <source>Take the passage at the caret</source>
        <translation>Выбрать отрывок под курсором</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Larger or smaller text</source>
        <translation>Крупнее или мельче текст</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+колёсико</translation>
    </message>
    <message>
        <source>Back and forward</source>
        <translation>Назад и вперёд</translation>
    </message>
    <message>
        <source>The mouse’s side buttons</source>
        <translation>Боковые кнопки мыши</translation>
    </message>
    <message>
        <source>In the find bar: next, previous, close</source>
        <translation>В строке поиска: следующее, предыдущее, закрыть</translation>
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
        <translation>дословное</translation>
    </message>
    <message>
        <source>noisy</source>
        <translation>искажённое</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>правленое</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>пересказанное</translation>
    </message>
    <message>
        <source>translated</source>
        <translation>переводное</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>формула</translation>
    </message>
</context>
<context>
    <name>LanguageName</name>
    <message>
        <source>Afrikaans</source>
        <translation>африкаанс</translation>
    </message>
    <message>
        <source>Old English</source>
        <translation>древнеанглийский</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>арабский</translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation>азербайджанский</translation>
    </message>
    <message>
        <source>Bashkir</source>
        <translation>башкирский</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>белорусский</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>болгарский</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>каталанский</translation>
    </message>
    <message>
        <source>Chagatai</source>
        <translation>чагатайский</translation>
    </message>
    <message>
        <source>Coptic</source>
        <translation>коптский</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>чешский</translation>
    </message>
    <message>
        <source>Church Slavonic</source>
        <translation>церковнославянский</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>валлийский</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>датский</translation>
    </message>
    <message>
        <source>German</source>
        <translation>немецкий</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>греческий</translation>
    </message>
    <message>
        <source>English</source>
        <translation>английский</translation>
    </message>
    <message>
        <source>Middle English</source>
        <translation>среднеанглийский</translation>
    </message>
    <message>
        <source>Esperanto</source>
        <translation>эсперанто</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>испанский</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>эстонский</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>персидский</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>финский</translation>
    </message>
    <message>
        <source>French</source>
        <translation>французский</translation>
    </message>
    <message>
        <source>Old French</source>
        <translation>старофранцузский</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>ирландский</translation>
    </message>
    <message>
        <source>Middle High German</source>
        <translation>средневерхненемецкий</translation>
    </message>
    <message>
        <source>Old High German</source>
        <translation>древневерхненемецкий</translation>
    </message>
    <message>
        <source>Ancient Greek</source>
        <translation>древнегреческий</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>иврит</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>хинди</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>хорватский</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>венгерский</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>армянский</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>индонезийский</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>исландский</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>итальянский</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>японский</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>грузинский</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>казахский</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>корейский</translation>
    </message>
    <message>
        <source>Kyrgyz</source>
        <translation>киргизский</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>латинский</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>литовский</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>латышский</translation>
    </message>
    <message>
        <source>Macedonian</source>
        <translation>македонский</translation>
    </message>
    <message>
        <source>Mongolian</source>
        <translation>монгольский</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>нидерландский</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>норвежский</translation>
    </message>
    <message>
        <source>Old Norse</source>
        <translation>древнескандинавский</translation>
    </message>
    <message>
        <source>Old East Slavic</source>
        <translation>древнерусский</translation>
    </message>
    <message>
        <source>Ottoman Turkish</source>
        <translation>османский</translation>
    </message>
    <message>
        <source>Old Turkic</source>
        <translation>древнетюркский</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>польский</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>португальский</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>румынский</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>русский</translation>
    </message>
    <message>
        <source>Sanskrit</source>
        <translation>санскрит</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>словацкий</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>словенский</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>албанский</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>сербский</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>шведский</translation>
    </message>
    <message>
        <source>Syriac</source>
        <translation>сирийский</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>тамильский</translation>
    </message>
    <message>
        <source>Tajik</source>
        <translation>таджикский</translation>
    </message>
    <message>
        <source>Turkmen</source>
        <translation>туркменский</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>турецкий</translation>
    </message>
    <message>
        <source>Tatar</source>
        <translation>татарский</translation>
    </message>
    <message>
        <source>Uyghur</source>
        <translation>уйгурский</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>украинский</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>урду</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>узбекский</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>вьетнамский</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>китайский</translation>
    </message>
</context>
<context>
    <name>Like</name>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Слова</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Вес</translation>
    </message>
    <message>
        <source>How many words both passages have</source>
        <translation>Сколько слов общие у обоих отрывков</translation>
    </message>
    <message>
        <source>Bits: how much what is shared says; rare words say more</source>
        <translation>Биты: насколько показательно общее; редкие слова весят больше</translation>
    </message>
    <message>
        <source>words in common</source>
        <translation>общие слова</translation>
    </message>
</context>
<context>
    <name>LikeList</name>
    <message>
        <source>stop</source>
        <translation>стоп</translation>
    </message>
    <message>
        <source>Look no further</source>
        <translation>Дальше не искать</translation>
    </message>
    <message>
        <source>other text …</source>
        <translation>другой текст …</translation>
    </message>
    <message>
        <source>Find passages like a text</source>
        <translation>Найти отрывки, похожие на текст</translation>
    </message>
    <message>
        <source>Passages like this</source>
        <translation>Похожие отрывки</translation>
    </message>
    <message>
        <source>Sort the passages</source>
        <translation>Сортировать отрывки</translation>
    </message>
</context>
<context>
    <name>LikeText</name>
    <message>
        <source>Find passages like a text</source>
        <translation>Найти отрывки, похожие на текст</translation>
    </message>
    <message>
        <source>Paste or type a passage; a sentence or more finds most.</source>
        <translation>Вставьте или введите отрывок; лучше всего ищется предложение и больше.</translation>
    </message>
    <message>
        <source>The passage to look for</source>
        <translation>Отрывок, который нужно искать</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Найти</translation>
    </message>
</context>
<context>
    <name>LineCounts</name>
    <message>
        <source>near “{0}”</source>
        <translation>рядом с «{0}»</translation>
    </message>
    <message>
        <source>only “{0}”</source>
        <translation>только «{0}»</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Подсчёт …</translation>
    </message>
    <message>
        <source>No words stand near these hits.</source>
        <translation>Рядом с этими вхождениями нет слов.</translation>
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
        <translation>Экспорт конкорданса</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Ничего не записано.</translation>
    </message>
    <message>
        <source>Writing {0}</source>
        <translation>Записывается {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) were written to {0}.</source>
        <translation>
            <numerusform>В {0} записана %Ln строка.</numerusform>
            <numerusform>В {0} записаны %Ln строки.</numerusform>
            <numerusform>В {0} записано %Ln строк.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message>
        <source>The annotations are still being read.</source>
        <translation>Аннотации ещё читаются.</translation>
    </message>
    <message>
        <source>Select the other passage first; Esc cancels the link.</source>
        <translation>Сначала выделите второй отрывок; Esc отменит связь.</translation>
    </message>
    <message>
        <source>Select the words that the link begins at first.</source>
        <translation>Сначала выделите слова, с которых начинается связь.</translation>
    </message>
    <message>
        <source>No link was made.</source>
        <translation>Связь не создана.</translation>
    </message>
    <message>
        <source>A link begins at “{0}”. Select the other passage, in this or another text, and press Ctrl+L again. Esc cancels.</source>
        <translation>Связь начинается с «{0}». Выделите второй отрывок, в этом или другом тексте, и снова нажмите Ctrl+L. Esc отменит.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>code point {0}</source>
        <translation>символ {0}</translation>
    </message>
    <message>
        <source>You have rejected no overlap here.</source>
        <translation>Здесь вы не отклонили ни одного совпадения.</translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln overlap(s) here meets the conditions. Clear them above.</source>
        <translation>
            <numerusform>Ни одно из %Ln совпадения здесь не отвечает условиям. Сбросьте их выше.</numerusform>
            <numerusform>Ни одно из %Ln совпадений здесь не отвечает условиям. Сбросьте их выше.</numerusform>
            <numerusform>Ни одно из %Ln совпадений здесь не отвечает условиям. Сбросьте их выше.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to compare yet.</source>
        <translation>Сравнивать пока нечего.</translation>
    </message>
    <message>
        <source>Comparing the documents …</source>
        <translation>Документы сравниваются …</translation>
    </message>
    <message>
        <source>No overlap of this kind here. Choose “all kinds” to see the others.</source>
        <translation>Совпадений этого вида здесь нет. Выберите «все виды», чтобы увидеть остальные.</translation>
    </message>
    <message>
        <source>Only set phrases are shared here. Press Ctrl+Shift+H to see where they stand.</source>
        <translation>Общие здесь только устойчивые формулы. Нажмите Ctrl+Shift+H, чтобы увидеть, где они.</translation>
    </message>
    <message>
        <source>These documents share no passage.</source>
        <translation>У этих документов нет общих отрывков.</translation>
    </message>
    <message>
        <source>No passage is shared here. Choose “whole corpus” to see all overlaps.</source>
        <translation>Общих отрывков здесь нет. Выберите «весь корпус», чтобы увидеть все совпадения.</translation>
    </message>
    <message>
        <source>Click a highlighted passage, or press F8, to see how its two sides differ.</source>
        <translation>Щёлкните выделенный отрывок или нажмите F8, чтобы увидеть, чем различаются его стороны.</translation>
    </message>
    <message>
        <source>These two documents share no passage. Choose another one at the left.</source>
        <translation>У этих двух документов нет общих отрывков. Выберите слева другой.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Н&amp;едавние</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>Пока ничего не открывали</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>Manual</source>
        <translation>Руководство</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Искать в руководстве</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Содержание</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Страница руководства</translation>
    </message>
    <message>
        <source>Nothing in the manual has these words.</source>
        <translation>В руководстве нет этих слов.</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>There is nothing to compare yet.</source>
        <translation>Сравнивать пока нечего.</translation>
    </message>
    <message>
        <source>No title has these letters. Press Esc to see all documents.</source>
        <translation>Таких букв нет ни в одном названии. Нажмите Esc, чтобы увидеть все документы.</translation>
    </message>
    <message>
        <source>No document shares words with another one.</source>
        <translation>Ни у одного документа нет общих слов с другим.</translation>
    </message>
    <message>
        <source>Filter the documents by title</source>
        <translation>Отобрать документы по названию</translation>
    </message>
    <message>
        <source>Filter documents</source>
        <translation>Отобрать документы</translation>
    </message>
    <message>
        <source>only with overlaps</source>
        <translation>только с совпадениями</translation>
    </message>
    <message>
        <source>Hide documents that share nothing with another one</source>
        <translation>Скрыть документы, у которых нет общего с другими</translation>
    </message>
    <message>
        <source>Order of the documents</source>
        <translation>Порядок документов</translation>
    </message>
    <message>
        <source>as in the folder</source>
        <translation>как в папке</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>по названию</translation>
    </message>
    <message>
        <source>by share</source>
        <translation>по доле общего</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation>
            <numerusform>%Ln отрывок</numerusform>
            <numerusform>%Ln отрывка</numerusform>
            <numerusform>%Ln отрывков</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing stands twice in {0}</source>
        <translation>В {0} ничто не повторяется</translation>
    </message>
    <message>
        <source>{0} of {1} stands in it more than once; {2}</source>
        <translation>{0} текста {1} повторяется в нём самом; {2}</translation>
    </message>
    <message>
        <source>{0} and {1} share nothing</source>
        <translation>У {0} и {1} нет ничего общего</translation>
    </message>
    <message>
        <source>{0} of {1} stands in {2}; {3} of {2} stands in {1}; {4}</source>
        <translation>{0} текста {1} есть в {2}; {3} текста {2} есть в {1}; {4}</translation>
    </message>
</context>
<context>
    <name>MatrixTab</name>
    <message>
        <source>There is nothing to compare yet.</source>
        <translation>Сравнивать пока нечего.</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>Matrix of the words that documents have in common</source>
        <translation>Матрица общих слов документов</translation>
    </message>
    <message>
        <source>Documents in which the words stand</source>
        <translation>Документы, в которых стоят слова</translation>
    </message>
    <message>
        <source>Documents of which the words are</source>
        <translation>Документы, из которых взяты слова</translation>
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
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Чтение</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>С&amp;равнение</translation>
    </message>
    <message>
        <source>&amp;Annotate</source>
        <translation>&amp;Аннотации</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>Des&amp;ks</source>
        <translation>Рабочие сто&amp;лы</translation>
    </message>
    <message>
        <source>Pan&amp;es</source>
        <translation>Па&amp;нели</translation>
    </message>
    <message>
        <source>Order of do&amp;cuments</source>
        <translation>&amp;Порядок документов</translation>
    </message>
    <message>
        <source>&amp;Highlights</source>
        <translation>В&amp;ыделения</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Тем&amp;а</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Цвет</translation>
    </message>
</context>
<context>
    <name>NameTaken</name>
    <message>
        <source>The name is taken</source>
        <translation>Имя занято</translation>
    </message>
    <message>
        <source>&amp;Keep both</source>
        <translation>&amp;Оставить оба</translation>
    </message>
    <message>
        <source>&amp;Skip it</source>
        <translation>&amp;Пропустить</translation>
    </message>
    <message>
        <source>Another document of the corpus is called “{0}”. It stays as it is; the new one can come in under another name.</source>
        <translation>Другой документ корпуса уже называется «{0}». Он останется как есть; новый можно добавить под другим именем.</translation>
    </message>
    <message numerus="yes">
        <source>The same for the %Ln &amp;other(s)</source>
        <translation>
            <numerusform>Так же и с ещё %Ln &amp;документом</numerusform>
            <numerusform>Так же и с ещё %Ln &amp;документами</numerusform>
            <numerusform>Так же и с ещё %Ln &amp;документами</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamedDesksRoom</name>
    <message>
        <source>“{0}” was saved.</source>
        <translation>Рабочий стол «{0}» сохранён.</translation>
    </message>
    <message>
        <source>It is called “{0}” now.</source>
        <translation>Теперь он называется «{0}».</translation>
    </message>
    <message>
        <source>“{0}” was deleted.</source>
        <translation>Рабочий стол «{0}» удалён.</translation>
    </message>
    <message>
        <source>“{0}” is back.</source>
        <translation>Рабочий стол «{0}» возвращён.</translation>
    </message>
    <message>
        <source>The desk “{0}” is back.</source>
        <translation>Рабочий стол «{0}» открыт.</translation>
    </message>
    <message>
        <source>The desk “{0}” is back, but for {1}: no longer in this corpus.</source>
        <translation>Рабочий стол «{0}» открыт, кроме {1}: в этом корпусе этого больше нет.</translation>
    </message>
    <message>
        <source>Nothing of the desk “{0}” is in this corpus any more: {1}.</source>
        <translation>Из рабочего стола «{0}» в этом корпусе больше ничего нет: {1}.</translation>
    </message>
    <message>
        <source>A desk needs a name.</source>
        <translation>Рабочему столу нужно имя.</translation>
    </message>
    <message>
        <source>The desks cannot be kept: {0}</source>
        <translation>Рабочие столы не удаётся сохранить: {0}</translation>
    </message>
</context>
<context>
    <name>NamesDialog</name>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Переименовать</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>&amp;Put back</source>
        <translation>&amp;Вернуть на место</translation>
    </message>
</context>
<context>
    <name>NoteColumn</name>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Note or words</source>
        <translation>Заметка или слова</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Создана</translation>
    </message>
</context>
<context>
    <name>NoteFilters</name>
    <message>
        <source>Annotations of which document are listed</source>
        <translation>Аннотации какого документа показаны</translation>
    </message>
    <message>
        <source>Annotations with which tag, or one below it, are listed</source>
        <translation>Аннотации с каким тегом (или ниже него) показаны</translation>
    </message>
    <message>
        <source>Which annotations are listed</source>
        <translation>Какие аннотации показаны</translation>
    </message>
    <message>
        <source>Annotations of which colour are listed</source>
        <translation>Аннотации какого цвета показаны</translation>
    </message>
    <message>
        <source>Whose annotations are listed</source>
        <translation>Чьи аннотации показаны</translation>
    </message>
    <message>
        <source>Annotations made when are listed</source>
        <translation>За какое время показаны аннотации</translation>
    </message>
    <message>
        <source>What is wrong with the files of annotations</source>
        <translation>Что не так с файлами аннотаций</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} из {1}</translation>
    </message>
    <message>
        <source>all documents</source>
        <translation>все документы</translation>
    </message>
    <message>
        <source>without a tag</source>
        <translation>без тега</translation>
    </message>
    <message>
        <source>all tags</source>
        <translation>все теги</translation>
    </message>
    <message>
        <source>lost places</source>
        <translation>утраченные места</translation>
    </message>
    <message>
        <source>all kinds</source>
        <translation>все виды</translation>
    </message>
    <message>
        <source>all colours</source>
        <translation>все цвета</translation>
    </message>
    <message>
        <source>all authors</source>
        <translation>все авторы</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>последние 7 дней</translation>
    </message>
    <message>
        <source>the last 30 days</source>
        <translation>последние 30 дней</translation>
    </message>
    <message>
        <source>the last 365 days</source>
        <translation>последние 365 дней</translation>
    </message>
    <message>
        <source>from … to …</source>
        <translation>с … по …</translation>
    </message>
    <message>
        <source>any date</source>
        <translation>любая дата</translation>
    </message>
</context>
<context>
    <name>NoteProblems</name>
    <message>
        <source>Problems of the annotation files</source>
        <translation>Проблемы файлов аннотаций</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>What the row is about</source>
        <translation>О чём эта строка</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Открыть файл</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Объединить</translation>
    </message>
    <message>
        <source>Merge all</source>
        <translation>Объединить все</translation>
    </message>
    <message>
        <source>Take the other one</source>
        <translation>Взять другой вариант</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Прочитать снова</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>What could not be understood is kept as it stands, and its file is not written before it is mended. Everything else is loaded.</source>
        <translation>То, что не удалось понять, остаётся как есть, и файл не перезаписывается, пока его не исправят. Всё остальное загружено.</translation>
    </message>
    <message>
        <source>All files of annotations are as they should be.</source>
        <translation>Все файлы аннотаций в порядке.</translation>
    </message>
</context>
<context>
    <name>NoteTroubles</name>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln проблема</numerusform>
            <numerusform>%Ln проблемы</numerusform>
            <numerusform>%Ln проблем</numerusform>
        </translation>
    </message>
    <message>
        <source>, line {0}</source>
        <translation>, строка {0}</translation>
    </message>
    <message>
        <source>Some annotations need a look: {0}{1}: {2}.</source>
        <translation>Некоторые аннотации требуют внимания: {0}{1}: {2}.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Merged. Ctrl+Z takes it back.</source>
        <translation>Объединено. Ctrl+Z отменит.</translation>
    </message>
    <message>
        <source>The other one was taken. Ctrl+Z takes it back.</source>
        <translation>Взят другой вариант. Ctrl+Z отменит.</translation>
    </message>
    <message>
        <source>It has been changed since; it was left alone.</source>
        <translation>С тех пор это изменилось; оставлено как есть.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Notice</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Licences</source>
        <translation>Лицензии</translation>
    </message>
</context>
<context>
    <name>OnDisk</name>
    <message>
        <source>Reading what has changed …</source>
        <translation>Читается изменившееся …</translation>
    </message>
    <message>
        <source>Read anew</source>
        <translation>Прочитать заново</translation>
    </message>
    <message numerus="yes">
        <source>{0} have changed on disk</source>
        <translation>
            <numerusform>{0}: изменён на диске</numerusform>
            <numerusform>{0}: изменены на диске</numerusform>
            <numerusform>{0}: изменены на диске</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} are new</source>
        <translation>
            <numerusform>{0}: новый документ</numerusform>
            <numerusform>{0}: новые документы</numerusform>
            <numerusform>{0}: новые документы</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} are no longer there</source>
        <translation>
            <numerusform>{0}: больше нет на месте</numerusform>
            <numerusform>{0}: больше нет на месте</numerusform>
            <numerusform>{0}: больше нет на месте</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} is called {1} now</source>
        <translation>{0} теперь называется {1}</translation>
    </message>
    <message>
        <source>corpus.yaml says something else of these documents now.</source>
        <translation>corpus.yaml теперь сообщает об этих документах иное.</translation>
    </message>
    <message>
        <source>You are reading the documents as they were.</source>
        <translation>Вы читаете документы в прежнем виде.</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} и ещё {1}</translation>
    </message>
</context>
<context>
    <name>Order</name>
    <message>
        <source>as in the folder</source>
        <translation>как в папке</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>по названию</translation>
    </message>
    <message>
        <source>by share with the document in hand</source>
        <translation>по доле общего с текущим документом</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Outline</source>
        <translation>Содержание</translation>
    </message>
</context>
<context>
    <name>OverlapConditions</name>
    <message>
        <source>Filter: words</source>
        <translation>Отбор: слова</translation>
    </message>
    <message>
        <source>Filter the overlaps by their words</source>
        <translation>Отобрать совпадения по словам</translation>
    </message>
    <message>
        <source>More conditions for the overlaps listed</source>
        <translation>Другие условия для списка совпадений</translation>
    </message>
    <message>
        <source>more</source>
        <translation>ещё</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>ещё {0}</translation>
    </message>
</context>
<context>
    <name>OverlapList</name>
    <message>
        <source>Which kinds are listed</source>
        <translation>Какие виды показаны</translation>
    </message>
    <message>
        <source>Whose overlaps are listed</source>
        <translation>Чьи совпадения показаны</translation>
    </message>
    <message>
        <source>Overlaps {0}</source>
        <translation>Совпадения {0}</translation>
    </message>
    <message>
        <source>Overlaps {0} of {1}</source>
        <translation>Совпадения {0} из {1}</translation>
    </message>
    <message>
        <source>all kinds</source>
        <translation>все виды</translation>
    </message>
    <message>
        <source>Overlaps</source>
        <translation>Совпадения</translation>
    </message>
    <message>
        <source>Columns of the overlaps</source>
        <translation>Столбцы совпадений</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>отклонённые</translation>
    </message>
</context>
<context>
    <name>OverlapPage</name>
    <message>
        <source>Compare with these</source>
        <translation>Сравнить с этими настройками</translation>
    </message>
    <message>
        <source>Open two texts to see here what a change would find.</source>
        <translation>Откройте два текста, чтобы увидеть здесь, что даст изменение.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln overlap(s)</source>
        <translation>
            <numerusform>%Ln совпадение</numerusform>
            <numerusform>%Ln совпадения</numerusform>
            <numerusform>%Ln совпадений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln слово</numerusform>
            <numerusform>%Ln слова</numerusform>
            <numerusform>%Ln слов</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} with {1} in all</source>
        <translation>{0}, всего {1}</translation>
    </message>
    <message>
        <source>The two open texts share {0}.</source>
        <translation>У двух открытых текстов общее: {0}.</translation>
    </message>
    <message>
        <source>The two open texts would share {0}; now {1}.</source>
        <translation>У двух открытых текстов общим было бы: {0}; сейчас {1}.</translation>
    </message>
</context>
<context>
    <name>OverviewStrip</name>
    <message>
        <source>Overview of the text</source>
        <translation>Обзор текста</translation>
    </message>
    <message>
        <source>p. {label}</source>
        <translation>с. {label}</translation>
    </message>
</context>
<context>
    <name>PageShowing</name>
    <message>
        <source>Only PDF files have pages to show; {0} is read as text.</source>
        <translation>Страницы можно показать только у файлов PDF; {0} читается как текст.</translation>
    </message>
    <message>
        <source>Only PDF files have pages to show.</source>
        <translation>Страницы можно показать только у файлов PDF.</translation>
    </message>
</context>
<context>
    <name>PageSurface</name>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>The pages are coming …</source>
        <translation>Страницы готовятся …</translation>
    </message>
    <message>
        <source>The text can still be read: choose “Page images” in the menu Read again.</source>
        <translation>Текст по-прежнему можно читать: снова выберите «Изображения страниц» в меню «Чтение».</translation>
    </message>
    <message>
        <source>p. {label}</source>
        <translation>с. {label}</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Pages cannot be drawn here.</source>
        <translation>Здесь нельзя показать страницы.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>All actions</source>
        <translation>Все действия</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Что нужно сделать?</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Найти действие</translation>
    </message>
    <message>
        <source>Actions found</source>
        <translation>Найденные действия</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>level</source>
        <translation>синхронно</translation>
    </message>
    <message>
        <source>loose</source>
        <translation>раздельно</translation>
    </message>
    <message>
        <source>No document</source>
        <translation>Нет документа</translation>
    </message>
    <message>
        <source>Document: {0}</source>
        <translation>Документ: {0}</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>страницы</translation>
    </message>
    <message>
        <source>Show the pages as they look, or the text (F9)</source>
        <translation>Показать страницы как есть или текст (F9)</translation>
    </message>
    <message>
        <source>Page images</source>
        <translation>Изображения страниц</translation>
    </message>
    <message>
        <source>Keep the panes level while scrolling (Ctrl+Shift+L)</source>
        <translation>Прокручивать панели синхронно (Ctrl+Shift+L)</translation>
    </message>
    <message>
        <source>Level scrolling</source>
        <translation>Синхронная прокрутка</translation>
    </message>
    <message>
        <source>Close this pane (Ctrl+W)</source>
        <translation>Закрыть эту панель (Ctrl+W)</translation>
    </message>
    <message>
        <source>Close this pane</source>
        <translation>Закрыть эту панель</translation>
    </message>
</context>
<context>
    <name>Passages</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln слово</numerusform>
            <numerusform>%Ln слова</numerusform>
            <numerusform>%Ln слов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>ch. {0}</source>
        <translation>гл. {0}</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>с. {0}</translation>
    </message>
</context>
<context>
    <name>PrintingRoom</name>
    <message>
        <source>There is no text to print.</source>
        <translation>Печатать нечего.</translation>
    </message>
    <message>
        <source>These two texts share nothing that could be printed.</source>
        <translation>У этих двух текстов нет общего, что можно напечатать.</translation>
    </message>
    <message>
        <source>Nothing was printed.</source>
        <translation>Ничего не напечатано.</translation>
    </message>
    <message>
        <source>Print “{0}”</source>
        <translation>Печать «{0}»</translation>
    </message>
    <message>
        <source>Printed into {0}.</source>
        <translation>Напечатано в {0}.</translation>
    </message>
    <message>
        <source>“{0}” was sent to the printer.</source>
        <translation>«{0}» отправлено на печать.</translation>
    </message>
</context>
<context>
    <name>ReadingCommands</name>
    <message>
        <source>The pages are shown at {0} of the pane&apos;s width.</source>
        <translation>Страницы показаны в {0} ширины панели.</translation>
    </message>
    <message>
        <source>This pane is set in {0} pt.</source>
        <translation>Эта панель набрана кеглем {0} пт.</translation>
    </message>
    <message>
        <source>Ctrl+Alt+0 sets it as the others.</source>
        <translation>Ctrl+Alt+0 вернёт её к общему размеру.</translation>
    </message>
    <message>
        <source>There are four panes, and no room for more.</source>
        <translation>Открыты четыре панели, больше не поместится.</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D and Ctrl+Shift+I hide the sides and make room.</source>
        <translation>Ctrl+Shift+D и Ctrl+Shift+I скроют боковые части и освободят место.</translation>
    </message>
    <message>
        <source>This is the only pane.</source>
        <translation>Это единственная панель.</translation>
    </message>
    <message>
        <source>This pane is at the edge already.</source>
        <translation>Эта панель уже с краю.</translation>
    </message>
    <message>
        <source>After the last hit: back at the first.</source>
        <translation>После последнего вхождения — снова первое.</translation>
    </message>
    <message>
        <source>Before the first hit: on to the last.</source>
        <translation>Перед первым вхождением — последнее.</translation>
    </message>
    <message>
        <source>There is no place to go forward to.</source>
        <translation>Вперёд идти некуда.</translation>
    </message>
    <message>
        <source>There is no place to go back to.</source>
        <translation>Назад идти некуда.</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>selected: {0}</source>
        <translation>выделено: {0}</translation>
    </message>
</context>
<context>
    <name>Relation</name>
    <message>
        <source>see also</source>
        <translation>см. также</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>цитирует</translation>
    </message>
    <message>
        <source>is an excerpt of</source>
        <translation>выдержка из</translation>
    </message>
    <message>
        <source>rewords</source>
        <translation>пересказывает</translation>
    </message>
    <message>
        <source>contradicts</source>
        <translation>противоречит</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>подтверждает</translation>
    </message>
    <message>
        <source>translates</source>
        <translation>переводит</translation>
    </message>
</context>
<context>
    <name>Resembling</name>
    <message>
        <source>Like this</source>
        <translation>Похожие</translation>
    </message>
    <message>
        <source>Select a few words more: a sentence finds most.</source>
        <translation>Выделите побольше слов: лучше всего ищется предложение.</translation>
    </message>
    <message>
        <source>The search for passages was stopped.</source>
        <translation>Поиск отрывков остановлен.</translation>
    </message>
    <message>
        <source>Looking for passages like “{0}” …</source>
        <translation>Ищутся отрывки, похожие на «{0}» …</translation>
    </message>
    <message>
        <source>Like this {0}</source>
        <translation>Похожие {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) like “{0}”</source>
        <translation>
            <numerusform>%Ln отрывок, похожий на «{0}»</numerusform>
            <numerusform>%Ln отрывка, похожие на «{0}»</numerusform>
            <numerusform>%Ln отрывков, похожих на «{0}»</numerusform>
        </translation>
    </message>
    <message>
        <source>the corpus is still being indexed</source>
        <translation>корпус ещё индексируется</translation>
    </message>
    <message>
        <source>Nothing like “{0}” stands elsewhere in the corpus.</source>
        <translation>Ничего похожего на «{0}» в корпусе больше нет.</translation>
    </message>
    <message>
        <source>Select a passage and press Ctrl+Shift+F: every place of the corpus where it, or something near it, stands is listed here, with kind and score.</source>
        <translation>Выделите отрывок и нажмите Ctrl+Shift+F: здесь появится каждое место корпуса, где есть он или что-то близкое, с видом и весом.</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Became</source>
        <translation>Что стало</translation>
    </message>
    <message>
        <source>Stood on</source>
        <translation>Стояла на</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Перейдёт на</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>in place</source>
        <translation>на месте</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>перемещена</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>правка</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>неясно</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>утрачена</translation>
    </message>
    <message>
        <source>nowhere; kept among the lost places</source>
        <translation>никуда; останется среди утраченных мест</translation>
    </message>
</context>
<context>
    <name>ReviewMoved</name>
    <message>
        <source>Moved annotations</source>
        <translation>Перемещённые аннотации</translation>
    </message>
    <message>
        <source>A row shows its place in the text. Lost ones keep their words and are listed under “lost places”. Ctrl+Z takes all of it back.</source>
        <translation>Строка показывает своё место в тексте. Утраченные сохраняют свои слова и перечислены под «утраченные места». Ctrl+Z отменит всё.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Куда перейдёт</translation>
    </message>
    <message>
        <source>Place at the selection</source>
        <translation>Поставить на выделенное место</translation>
    </message>
    <message>
        <source>Select the words in the text, then press this</source>
        <translation>Выделите слова в тексте, затем нажмите это</translation>
    </message>
    <message>
        <source>Put them there</source>
        <translation>Поставить туда</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Перейдёт на</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>All annotations stand where they were made.</source>
        <translation>Все аннотации стоят там, где были сделаны.</translation>
    </message>
    <message>
        <source>Annotated documents have changed. {0}.</source>
        <translation>Аннотированные документы изменились. {0}.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Просмотреть</translation>
    </message>
    <message>
        <source>The annotations were put in their new places.</source>
        <translation>Аннотации поставлены на новые места.</translation>
    </message>
    <message>
        <source>Select the words it belongs to in {0} first.</source>
        <translation>Сначала выделите слова в {0}, к которым она относится.</translation>
    </message>
    <message>
        <source>Placed. Ctrl+Z takes it back.</source>
        <translation>Поставлено. Ctrl+Z отменит.</translation>
    </message>
    <message>
        <source>Select the words it belongs to in {0} first, then press it again.</source>
        <translation>Сначала выделите слова в {0}, к которым она относится, затем нажмите снова.</translation>
    </message>
    <message>
        <source>(you chose it)</source>
        <translation>(выбрано вами)</translation>
    </message>
</context>
<context>
    <name>Ribbons</name>
    <message>
        <source>What belongs to what</source>
        <translation>Что чему соответствует</translation>
    </message>
</context>
<context>
    <name>SavedSearchesDialog</name>
    <message>
        <source>Saved searches</source>
        <translation>Сохранённые запросы</translation>
    </message>
    <message>
        <source>Saved searches of this corpus</source>
        <translation>Сохранённые запросы этого корпуса</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Искать</translation>
    </message>
</context>
<context>
    <name>Saying</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln документ</numerusform>
            <numerusform>%Ln документа</numerusform>
            <numerusform>%Ln документов</numerusform>
        </translation>
    </message>
    <message>
        <source>No document in “{0}” could be read</source>
        <translation>Ни один документ в «{0}» не удалось прочитать</translation>
    </message>
    <message>
        <source>The reason stands below each file at the left. Add documents that have a text, or open another folder.</source>
        <translation>Причина указана слева под каждым файлом. Добавьте документы с текстом или откройте другую папку.</translation>
    </message>
    <message>
        <source>“{0}” is empty</source>
        <translation>Папка «{0}» пуста</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read; the others are open. {0}</source>
        <translation>
            <numerusform>Не удалось прочитать %Ln файл; остальные открыты. {0}</numerusform>
            <numerusform>Не удалось прочитать %Ln файла; остальные открыты. {0}</numerusform>
            <numerusform>Не удалось прочитать %Ln файлов; остальные открыты. {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overlap(s) found</source>
        <translation>
            <numerusform>Найдено %Ln совпадение</numerusform>
            <numerusform>Найдено %Ln совпадения</numerusform>
            <numerusform>Найдено %Ln совпадений</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. What was found so far is shown.</source>
        <translation>Остановлено. Показано то, что успело найтись.</translation>
    </message>
    <message>
        <source>Opening {0} …</source>
        <translation>Открывается {0} …</translation>
    </message>
    <message>
        <source>Reading “{0}”</source>
        <translation>Читается «{0}»</translation>
    </message>
    <message>
        <source>Each document is read and compared once; next time it is there at once. The line at the bottom tells how far this is.</source>
        <translation>Каждый документ читается и сравнивается один раз; в следующий раз он откроется сразу. Строка внизу показывает, сколько уже сделано.</translation>
    </message>
    <message>
        <source>Put the documents you want to compare into this folder, add them here, or open another folder. Synoptic never changes your documents.</source>
        <translation>Положите документы, которые хотите сравнить, в эту папку, добавьте их здесь или откройте другую папку. Synoptic никогда не изменяет ваши документы.</translation>
    </message>
    <message>
        <source>No folder is open</source>
        <translation>Папка не открыта</translation>
    </message>
    <message>
        <source>Open the folder of your documents, or the sample corpus.</source>
        <translation>Откройте папку со своими документами или пример корпуса.</translation>
    </message>
    <message>
        <source>This folder could not be opened</source>
        <translation>Эту папку не удалось открыть</translation>
    </message>
    <message>
        <source>These two documents share no passage.</source>
        <translation>У этих двух документов нет общих отрывков.</translation>
    </message>
    <message>
        <source>After the last overlap: back at the first.</source>
        <translation>После последнего совпадения — снова первое.</translation>
    </message>
    <message>
        <source>Before the first overlap: on to the last.</source>
        <translation>Перед первым совпадением — последнее.</translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message>
        <source>this pair</source>
        <translation>эта пара</translation>
    </message>
    <message>
        <source>this document</source>
        <translation>этот документ</translation>
    </message>
    <message>
        <source>whole corpus</source>
        <translation>весь корпус</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search the corpus</source>
        <translation>Поиск по корпусу</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>Saved searches and the last ones</source>
        <translation>Сохранённые и последние запросы</translation>
    </message>
    <message>
        <source>How to search, with examples</source>
        <translation>Как искать, с примерами</translation>
    </message>
</context>
<context>
    <name>SearchHelp</name>
    <message>
        <source>both words, in any of their forms</source>
        <translation>оба слова в любой форме</translation>
    </message>
    <message>
        <source>these words, just so, one after the other</source>
        <translation>именно эти слова, одно за другим</translation>
    </message>
    <message>
        <source>at least one of them</source>
        <translation>хотя бы одно из них</translation>
    </message>
    <message>
        <source>the first, where the second does not stand</source>
        <translation>первое там, где нет второго</translation>
    </message>
    <message>
        <source>all words that begin so</source>
        <translation>все слова с таким началом</translation>
    </message>
    <message>
        <source>any one letter in that place</source>
        <translation>любая буква на этом месте</translation>
    </message>
    <message>
        <source>also with a letter more, less or other</source>
        <translation>также с лишней, недостающей или другой буквой</translation>
    </message>
    <message>
        <source>near each other, in any order</source>
        <translation>рядом друг с другом, в любом порядке</translation>
    </message>
    <message>
        <source>this form of the word only</source>
        <translation>только эта форма слова</translation>
    </message>
    <message>
        <source>words that fit a regular expression</source>
        <translation>слова, подходящие под регулярное выражение</translation>
    </message>
    <message>
        <source>in headings; also title: footnote: doc: lang: date:</source>
        <translation>в заголовках; также title: footnote: doc: lang: date:</translation>
    </message>
    <message>
        <source>annotations with this tag; also note: quote: kind:</source>
        <translation>аннотации с этим тегом; также note: quote: kind:</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Как искать</translation>
    </message>
    <message>
        <source>How to search: click an example to run it</source>
        <translation>Как искать: щёлкните пример, чтобы выполнить его</translation>
    </message>
</context>
<context>
    <name>SearchKept</name>
    <message>
        <source>Save this search</source>
        <translation>Сохранение запроса</translation>
    </message>
    <message>
        <source>Name for “{0}”; one of the same name is replaced</source>
        <translation>Имя для «{0}»; запрос с тем же именем будет заменён</translation>
    </message>
    <message>
        <source>The search was saved as “{0}”.</source>
        <translation>Запрос сохранён как «{0}».</translation>
    </message>
    <message>
        <source>“{0}” was deleted.</source>
        <translation>Запрос «{0}» удалён.</translation>
    </message>
    <message>
        <source>“{0}” is back.</source>
        <translation>Запрос «{0}» возвращён.</translation>
    </message>
    <message>
        <source>The last searches were forgotten.</source>
        <translation>Последние запросы забыты.</translation>
    </message>
    <message>
        <source>Save this search …</source>
        <translation>Сохранить этот запрос …</translation>
    </message>
    <message>
        <source>Rename and delete saved searches …</source>
        <translation>Переименовать и удалить сохранённые запросы …</translation>
    </message>
    <message>
        <source>Forget the last searches</source>
        <translation>Забыть последние запросы</translation>
    </message>
    <message>
        <source>exact forms</source>
        <translation>точные формы</translation>
    </message>
    <message>
        <source>The searches cannot be kept: {0}</source>
        <translation>Запросы не удаётся сохранить: {0}</translation>
    </message>
</context>
<context>
    <name>SearchLines</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln строка</numerusform>
            <numerusform>%Ln строки</numerusform>
            <numerusform>%Ln строк</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchSaying</name>
    <message>
        <source>Hits {0}</source>
        <translation>Вхождения {0}</translation>
    </message>
    <message numerus="yes">
        <source>{0} of %Ln document(s) are indexed so far.</source>
        <translation>
            <numerusform>Пока проиндексировано документов: {0} из %Ln.</numerusform>
            <numerusform>Пока проиндексировано документов: {0} из %Ln.</numerusform>
            <numerusform>Пока проиндексировано документов: {0} из %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only words with the capitals and accents that were typed.</source>
        <translation>Только слова с тем же регистром и той же диакритикой.</translation>
    </message>
    <message>
        <source>Only words with the capitals that were typed.</source>
        <translation>Только слова с тем же регистром.</translation>
    </message>
    <message>
        <source>Only words with the accents that were typed.</source>
        <translation>Только слова с той же диакритикой.</translation>
    </message>
    <message>
        <source>Only the forms of words that were typed.</source>
        <translation>Только слова в той же форме.</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Поиск …</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Вхождения</translation>
    </message>
    <message>
        <source>Type into the field at the top right (Ctrl+K): words, a “phrase in quotes”, a begin*. Every place in the corpus where they stand is listed here.</source>
        <translation>Введите в поле справа вверху (Ctrl+K): слова, &quot;фразу в кавычках&quot;, начал*. Здесь появится каждое место корпуса, где они стоят.</translation>
    </message>
    <message>
        <source>After the last hit: back at the first.</source>
        <translation>После последнего вхождения — снова первое.</translation>
    </message>
    <message>
        <source>Before the first hit: on to the last.</source>
        <translation>Перед первым вхождением — последнее.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln документ</numerusform>
            <numerusform>%Ln документа</numerusform>
            <numerusform>%Ln документов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln вхождение</numerusform>
            <numerusform>%Ln вхождения</numerusform>
            <numerusform>%Ln вхождений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} in the best {1} of %Ln document(s)</source>
        <translation>
            <numerusform>{0} в лучших {1} из %Ln документа</numerusform>
            <numerusform>{0} в лучших {1} из %Ln документов</numerusform>
            <numerusform>{0} в лучших {1} из %Ln документов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} in %Ln document(s)</source>
        <translation>
            <numerusform>{0} в %Ln документе</numerusform>
            <numerusform>{0} в %Ln документах</numerusform>
            <numerusform>{0} в %Ln документах</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) with copies only</source>
        <translation>
            <numerusform>%Ln документ только с копиями</numerusform>
            <numerusform>%Ln документа только с копиями</numerusform>
            <numerusform>%Ln документов только с копиями</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found yet; the corpus is still being indexed.</source>
        <translation>Пока ничего не найдено; корпус ещё индексируется.</translation>
    </message>
    <message>
        <source>Nothing in the corpus fits “{0}”.</source>
        <translation>В корпусе ничто не подходит под «{0}».</translation>
    </message>
</context>
<context>
    <name>SearchSwitches</name>
    <message>
        <source>Capitals must be as typed</source>
        <translation>Учитывать регистр</translation>
    </message>
    <message>
        <source>Accents must be as typed</source>
        <translation>Учитывать диакритику</translation>
    </message>
    <message>
        <source>Find a word in all its forms</source>
        <translation>Искать слово во всех формах</translation>
    </message>
    <message>
        <source>{0}: not while capitals or accents must be as typed</source>
        <translation>{0}: недоступно, пока учитывается регистр или диакритика</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>{0} is empty: there is no text in it</source>
        <translation>{0} пуст: в нём нет текста</translation>
    </message>
    <message>
        <source>{0} is not a text file; if it is one of another format, save it as text first</source>
        <translation>{0} — не текстовый файл; если это другой формат, сначала сохраните его как текст</translation>
    </message>
    <message>
        <source>{0}: no encoding is called {1}; try windows-1251 or utf-8</source>
        <translation>{0}: кодировки {1} нет; попробуйте windows-1251 или utf-8</translation>
    </message>
    <message>
        <source>{0} is of a format that cannot be read yet</source>
        <translation>{0}: этот формат пока не читается</translation>
    </message>
    <message>
        <source>its format cannot be read yet: {0}</source>
        <translation>этот формат пока не читается: {0}</translation>
    </message>
    <message>
        <source>Word of before 2007; save it as .docx or .txt</source>
        <translation>Word до 2007 года; сохраните как .docx или .txt</translation>
    </message>
    <message>
        <source>Mobipocket; save it as .html or .txt</source>
        <translation>Mobipocket; сохраните как .html или .txt</translation>
    </message>
    <message>
        <source>DjVu; save it as .pdf or .txt</source>
        <translation>DjVu; сохраните как .pdf или .txt</translation>
    </message>
    <message>
        <source>{0} is empty; get a whole copy of it</source>
        <translation>{0} пуст; возьмите целую копию</translation>
    </message>
    <message>
        <source>{0} is cut off before its end; get a whole copy of it</source>
        <translation>{0} обрывается до конца; возьмите целую копию</translation>
    </message>
    <message>
        <source>{0} is damaged or cut off; get a whole copy of it</source>
        <translation>{0} повреждён или обрезан; возьмите целую копию</translation>
    </message>
    <message>
        <source>{0} is damaged and cannot be opened; get a whole copy of it</source>
        <translation>{0} повреждён и не открывается; возьмите целую копию</translation>
    </message>
    <message>
        <source>{0} is damaged in its part {1}; get a whole copy of it</source>
        <translation>{0}: повреждена часть {1}; возьмите целую копию</translation>
    </message>
    <message>
        <source>{0} is damaged and cannot be read; save the page again</source>
        <translation>{0} повреждён и не читается; сохраните страницу снова</translation>
    </message>
    <message>
        <source>{0} lacks its part {1}; get a whole copy of it</source>
        <translation>{0}: недостаёт части {1}; возьмите целую копию</translation>
    </message>
    <message>
        <source>{0} is locked with a password; save a copy without one</source>
        <translation>{0} закрыт паролем; сохраните копию без пароля</translation>
    </message>
    <message>
        <source>{0} is locked with a password; save a copy without one and add that</source>
        <translation>{0} закрыт паролем; сохраните копию без пароля и добавьте её</translation>
    </message>
    <message>
        <source>{0} is locked with a password or of an old Word format; save it anew</source>
        <translation>{0} закрыт паролем или сохранён в старом формате Word; сохраните заново</translation>
    </message>
    <message>
        <source>{0} is packed in a way that is not read; save it anew</source>
        <translation>{0} упакован непонятным способом; сохраните заново</translation>
    </message>
    <message>
        <source>{0} is not the kind of file its name says; open it and save it anew</source>
        <translation>{0} — не того типа, который указан в имени; откройте и сохраните заново</translation>
    </message>
    <message>
        <source>{0} expands to more than it should ({1} MB in {2}); it is not read</source>
        <translation>{0} распаковывается в слишком большой объём ({1} МБ в {2}); файл не читается</translation>
    </message>
    <message>
        <source>{0} has more than {1} parts; it is not read</source>
        <translation>{0}: частей больше {1}; файл не читается</translation>
    </message>
    <message>
        <source>{0} has more than {1} tags inside; split it and add the parts</source>
        <translation>{0}: тегов внутри больше {1}; разделите файл и добавьте части</translation>
    </message>
    <message>
        <source>{0} has more than {1} tags; split it and add the parts</source>
        <translation>{0}: тегов больше {1}; разделите файл и добавьте части</translation>
    </message>
    <message>
        <source>{0} has more than {1} control words; split it and add the parts</source>
        <translation>{0}: управляющих слов больше {1}; разделите файл и добавьте части</translation>
    </message>
    <message>
        <source>{0} is not well-formed inside ({1}); save it anew and add it again</source>
        <translation>{0}: нарушена внутренняя структура ({1}); сохраните заново и добавьте снова</translation>
    </message>
    <message>
        <source>{0} is nested deeper than any document; it is not read</source>
        <translation>{0}: вложенность глубже любого документа; файл не читается</translation>
    </message>
    <message>
        <source>{0} is not a Word document inside; save it as .docx and add it again</source>
        <translation>{0} внутри не документ Word; сохраните как .docx и добавьте снова</translation>
    </message>
    <message>
        <source>{0} is not a text document inside; save it as .odt and add it again</source>
        <translation>{0} внутри не текстовый документ; сохраните как .odt и добавьте снова</translation>
    </message>
    <message>
        <source>{0} is not an e-book inside; get a whole copy of it</source>
        <translation>{0} внутри не электронная книга; возьмите целую копию</translation>
    </message>
    <message>
        <source>{0} lists no chapters that are in it; get a whole copy of it</source>
        <translation>{0}: названных глав в файле нет; возьмите целую копию</translation>
    </message>
    <message>
        <source>{0} is protected against copying and cannot be read</source>
        <translation>{0} защищён от копирования и не читается</translation>
    </message>
    <message>
        <source>{0} holds no words; if it is a scan, run OCR on it and add it again</source>
        <translation>{0} не содержит слов; если это скан, распознайте его и добавьте снова</translation>
    </message>
    <message>
        <source>{0} holds no words; if its pages are pictures, run OCR on it</source>
        <translation>{0} не содержит слов; если страницы — картинки, распознайте их</translation>
    </message>
    <message>
        <source>{0} holds no words outside its header</source>
        <translation>{0} не содержит слов вне заголовка</translation>
    </message>
    <message>
        <source>{0} shows no text: its words may be loaded by a script; save the page again</source>
        <translation>{0} не показывает текста: возможно, слова загружает скрипт; сохраните страницу снова</translation>
    </message>
    <message>
        <source>{0} is not a web page that can be read: {1}</source>
        <translation>{0} — нечитаемая веб-страница: {1}</translation>
    </message>
    <message>
        <source>{0} holds a page without words; save the page again</source>
        <translation>{0} содержит страницу без слов; сохраните страницу снова</translation>
    </message>
    <message>
        <source>{0} is not a saved web page, whatever its name says; save the page again</source>
        <translation>{0} — не сохранённая веб-страница, хотя так назван; сохраните страницу снова</translation>
    </message>
    <message>
        <source>{0} holds more than any page needs; save the page as HTML and add that</source>
        <translation>{0} содержит больше, чем бывает на странице; сохраните её как HTML и добавьте</translation>
    </message>
    <message>
        <source>{0} has no web page in it; save the page again</source>
        <translation>{0} не содержит веб-страницы; сохраните страницу снова</translation>
    </message>
    <message>
        <source>{0} holds more than {1} characters; split it</source>
        <translation>{0}: символов больше {1}; разделите файл</translation>
    </message>
    <message>
        <source>{0} has no text layer; run OCR on it and add it again</source>
        <translation>{0} без текстового слоя; распознайте его и добавьте снова</translation>
    </message>
    <message>
        <source>{0} does not say which letters it shows; run OCR on it and add it again</source>
        <translation>{0} не сообщает, какие буквы показывает; распознайте его и добавьте снова</translation>
    </message>
    <message>
        <source>{0} is not a PDF file, whatever its name says; open it and save it as PDF</source>
        <translation>{0} — не PDF, хотя так назван; откройте его и сохраните как PDF</translation>
    </message>
    <message>
        <source>{0} has {1} pages, and at most {2} are read; split it and add the parts</source>
        <translation>{0}: страниц {1}, а читается не больше {2}; разделите файл и добавьте части</translation>
    </message>
    <message>
        <source>{0}: page {1} holds more than {2} characters; it is not read</source>
        <translation>{0}: на странице {1} символов больше {2}; она не читается</translation>
    </message>
    <message>
        <source>{0}: page {1} is damaged; get a whole copy of the file</source>
        <translation>{0}: страница {1} повреждена; возьмите целую копию файла</translation>
    </message>
    <message>
        <source>{0}: page {1} has changed since it was read; open it again</source>
        <translation>{0}: страница {1} изменилась после чтения; откройте файл снова</translation>
    </message>
    <message>
        <source>{0} is not an RTF file, whatever its name says; save it anew as RTF</source>
        <translation>{0} — не RTF, хотя так назван; сохраните заново как RTF</translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB; split it and add the parts</source>
        <translation>{0} больше {1} МБ; разделите файл и добавьте части</translation>
    </message>
    <message>
        <source>{0} is XML, but not TEI (it begins with &lt;{1}&gt;); it cannot be read</source>
        <translation>{0} — XML, но не TEI (начинается с &lt;{1}&gt;); не читается</translation>
    </message>
    <message>
        <source>is too large or too deeply nested to be read</source>
        <translation>слишком велик или слишком глубоко вложен</translation>
    </message>
    <message>
        <source>cannot be read by a fault of this program ({0})</source>
        <translation>не читается из-за ошибки этой программы ({0})</translation>
    </message>
    <message>
        <source>ended the program that reads it: it is damaged, or too large for the memory there is; save it anew or split it, and add that</source>
        <translation>прервал программу, которая его читает: повреждён или слишком велик для имеющейся памяти; сохраните заново или разделите и добавьте</translation>
    </message>
    <message>
        <source>could not be read in five minutes; save it anew or split it, and add that</source>
        <translation>не прочитан за пять минут; сохраните заново или разделите и добавьте</translation>
    </message>
    <message>
        <source>{0} has {1} MB; files of over {2} MB are not read</source>
        <translation>{0}: {1} МБ; файлы больше {2} МБ не читаются</translation>
    </message>
    <message>
        <source>{0} is no longer there</source>
        <translation>{0} больше нет на месте</translation>
    </message>
    <message>
        <source>{0} may not be read: ask its owner for permission</source>
        <translation>{0} нельзя читать: попросите разрешения у владельца</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}</source>
        <translation>{0} не читается: {1}</translation>
    </message>
    <message>
        <source>is no longer there</source>
        <translation>больше нет на месте</translation>
    </message>
    <message>
        <source>may not be read: ask its owner for permission</source>
        <translation>нельзя читать: попросите разрешения у владельца</translation>
    </message>
    <message>
        <source>cannot be read: {0}</source>
        <translation>не читается: {0}</translation>
    </message>
    <message>
        <source>{0} holds more than {1} documents; open a part of it</source>
        <translation>{0}: документов больше {1}; откройте часть</translation>
    </message>
    <message>
        <source>{0} does not exist; choose another folder</source>
        <translation>{0} не существует; выберите другую папку</translation>
    </message>
    <message>
        <source>{0} is a file; open the folder it lies in</source>
        <translation>{0} — файл; откройте папку, в которой он лежит</translation>
    </message>
    <message>
        <source>{0} holds {1} of documents, which take about {2} of memory; {3} are free. Open a part of it, or close other programs</source>
        <translation>{0}: документов на {1}, им нужно около {2} памяти; свободно {3}. Откройте часть или закройте другие программы</translation>
    </message>
    <message>
        <source>comparing the documents of {0} takes about {1} of memory; {2} are free. Open a part of it, or close other programs</source>
        <translation>для сравнения документов из {0} нужно около {1} памяти; свободно {2}. Откройте часть или закройте другие программы</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0} МБ</translation>
    </message>
    <message>
        <source>The link leads into the folder “{0}”, which was not opened here yet. Open that folder once, then follow the link again.</source>
        <translation>Ссылка ведёт в папку «{0}», которую здесь ещё не открывали. Откройте её один раз и снова перейдите по ссылке.</translation>
    </message>
    <message>
        <source>this is not an address of a passage: it reads synoptic://corpus/document#0-9</source>
        <translation>это не адрес отрывка: он выглядит как synoptic://corpus/document#0-9</translation>
    </message>
    <message>
        <source>this address leads out of its corpus</source>
        <translation>этот адрес ведёт за пределы корпуса</translation>
    </message>
    <message>
        <source>this address ends before it begins</source>
        <translation>этот адрес кончается раньше, чем начинается</translation>
    </message>
    <message>
        <source>the application&apos;s own file resources/{0} is missing; install it again</source>
        <translation>не хватает файла самого приложения resources/{0}; установите его снова</translation>
    </message>
    <message>
        <source>the manual is missing; install the application again</source>
        <translation>руководства нет на месте; установите приложение снова</translation>
    </message>
    <message>
        <source>the sample corpus is missing; install the application again</source>
        <translation>примера корпуса нет на месте; установите приложение снова</translation>
    </message>
    <message>
        <source>a background process ended unexpectedly; there may be too little memory</source>
        <translation>фоновый процесс неожиданно завершился; возможно, мало памяти</translation>
    </message>
    <message>
        <source>a background process took longer than it may</source>
        <translation>фоновый процесс работал дольше допустимого</translation>
    </message>
    <message>
        <source>the application is closing</source>
        <translation>приложение закрывается</translation>
    </message>
    <message>
        <source>a desk needs a name</source>
        <translation>рабочему столу нужно имя</translation>
    </message>
    <message>
        <source>{0} may not be written to; ask its owner for permission</source>
        <translation>В {0} нельзя писать; попросите разрешения у владельца</translation>
    </message>
    <message>
        <source>these documents need {0} MB, and {1} MB are free on the disk</source>
        <translation>этим документам нужно {0} МБ, а на диске свободно {1} МБ</translation>
    </message>
    <message>
        <source>these are more than {0} documents; add a part of them</source>
        <translation>документов больше {0}; добавьте часть</translation>
    </message>
    <message>
        <source>already there as {0}</source>
        <translation>уже есть под именем {0}</translation>
    </message>
    <message>
        <source>is in the corpus already</source>
        <translation>уже в корпусе</translation>
    </message>
    <message>
        <source>has a name that the corpus keeps for itself; rename it</source>
        <translation>занимает имя, нужное самому корпусу; переименуйте его</translation>
    </message>
    <message>
        <source>has {0} MB; files of over {1} MB are not read</source>
        <translation>{0} МБ; файлы больше {1} МБ не читаются</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>пуст</translation>
    </message>
    <message>
        <source>is no document that can be read</source>
        <translation>не читаемый документ</translation>
    </message>
    <message>
        <source>another file is called {0}</source>
        <translation>другой файл называется {0}</translation>
    </message>
    <message>
        <source>cannot be copied: {0}</source>
        <translation>не копируется: {0}</translation>
    </message>
    <message>
        <source>as {0}</source>
        <translation>как {0}</translation>
    </message>
    <message>
        <source>is no file</source>
        <translation>не файл</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>нет на месте</translation>
    </message>
    <message>
        <source>has over {0} MB; make it smaller</source>
        <translation>больше {0} МБ; сделайте меньше</translation>
    </message>
    <message>
        <source>is not UTF-8; save it as UTF-8</source>
        <translation>не в UTF-8; сохраните в UTF-8</translation>
    </message>
    <message>
        <source>line {0}: {1}; mend it and open the folder again</source>
        <translation>строка {0}: {1}; исправьте и откройте папку снова</translation>
    </message>
    <message>
        <source>it must be a list of names and values, as “title: …”</source>
        <translation>здесь должен быть список имён и значений, например «title: …»</translation>
    </message>
    <message>
        <source>more than {0} aliases</source>
        <translation>псевдонимов больше {0}</translation>
    </message>
    <message>
        <source>“{0}” is a program’s, not a reader’s</source>
        <translation>«{0}» бывает у программ, а не у читателей</translation>
    </message>
    <message>
        <source>“documents” must name files, as “report.txt: {title: …}”</source>
        <translation>«documents» должно называть файлы, например «report.txt: {title: …}»</translation>
    </message>
    <message>
        <source>what it says of “{0}” is not names and values</source>
        <translation>сказанное о «{0}» — не имена и значения</translation>
    </message>
    <message>
        <source>two documents have the id “{0}”</source>
        <translation>у двух документов идентификатор «{0}»</translation>
    </message>
    <message>
        <source>{0} is not UTF-8; save it as UTF-8, nothing was changed</source>
        <translation>{0} не в UTF-8; сохраните его в UTF-8, ничего не изменено</translation>
    </message>
    <message>
        <source>{0} cannot be saved: {1}</source>
        <translation>{0} не сохраняется: {1}</translation>
    </message>
    <message>
        <source>{0}: {1}; mend it first, nothing was changed</source>
        <translation>{0}: {1}; сначала исправьте, ничего не изменено</translation>
    </message>
    <message>
        <source>{0}: {1}; nothing was changed</source>
        <translation>{0}: {1}; ничего не изменено</translation>
    </message>
    <message>
        <source>another program keeps changing {0}; try again</source>
        <translation>другая программа всё время изменяет {0}; попробуйте снова</translation>
    </message>
    <message>
        <source>{0} is read-only; allow writing to it</source>
        <translation>{0} открыт только для чтения; разрешите запись</translation>
    </message>
    <message>
        <source>what {0} says of {1} cannot be changed without touching other lines; change it in a text editor</source>
        <translation>сказанное в {0} о {1} нельзя изменить, не задев других строк; измените в текстовом редакторе</translation>
    </message>
    <message>
        <source>{0} has over {1} MB; export a part of the library</source>
        <translation>{0} больше {1} МБ; экспортируйте часть библиотеки</translation>
    </message>
    <message>
        <source>{0} is neither BibTeX nor CSL JSON; export it as one of them</source>
        <translation>{0} — не BibTeX и не CSL JSON; экспортируйте в одном из них</translation>
    </message>
    <message>
        <source>{0} holds no works</source>
        <translation>{0} не содержит ни одной публикации</translation>
    </message>
    <message>
        <source>{0} is not JSON: {1}</source>
        <translation>{0} — не JSON: {1}</translation>
    </message>
    <message>
        <source>{0} is not CSL JSON: it should be a list of items</source>
        <translation>{0} — не CSL JSON: должен быть список записей</translation>
    </message>
    <message>
        <source>{0}: item {1} has neither a title nor a DOI</source>
        <translation>{0}: у записи {1} нет ни названия, ни DOI</translation>
    </message>
    <message>
        <source>{0}, line {1}: an entry that cannot be read</source>
        <translation>{0}, строка {1}: запись не читается</translation>
    </message>
    <message>
        <source>annotations/{0} cannot be read: {1}</source>
        <translation>annotations/{0} не читается: {1}</translation>
    </message>
    <message>
        <source>annotations/{0} cannot be saved: {1}</source>
        <translation>annotations/{0} не сохраняется: {1}</translation>
    </message>
    <message>
        <source>annotations/{0} cannot be put away: {1}</source>
        <translation>annotations/{0} не удаётся убрать: {1}</translation>
    </message>
    <message>
        <source>annotations/{0}: mend line {1} first</source>
        <translation>annotations/{0}: сначала исправьте строку {1}</translation>
    </message>
    <message>
        <source>the file is read-only; allow writing to it</source>
        <translation>файл открыт только для чтения; разрешите запись</translation>
    </message>
    <message>
        <source>the folder of the corpus is no longer there; put it back where it was</source>
        <translation>папки корпуса больше нет на месте; верните её туда, где она была</translation>
    </message>
    <message>
        <source>it may not be written here; ask for permission, or copy the folder and open the copy</source>
        <translation>сюда нельзя писать; попросите разрешения или скопируйте папку и откройте копию</translation>
    </message>
    <message>
        <source>{0} is no longer there; put it back where it was</source>
        <translation>{0} больше нет на месте; верните туда, где было</translation>
    </message>
    <message>
        <source>another program keeps changing it</source>
        <translation>другая программа всё время его изменяет</translation>
    </message>
    <message>
        <source>some annotations are not saved yet</source>
        <translation>некоторые аннотации ещё не сохранены</translation>
    </message>
    <message>
        <source>the text of {0} cannot be kept: {1}</source>
        <translation>текст {0} не удаётся сохранить: {1}</translation>
    </message>
    <message>
        <source>a sync program made this copy of {0}; merge it</source>
        <translation>программа синхронизации сделала эту копию {0}; объедините её</translation>
    </message>
    <message>
        <source>an earlier window could not save into this file</source>
        <translation>прежнее окно не смогло сохранить в этот файл</translation>
    </message>
    <message>
        <source>git left two versions here; merge them</source>
        <translation>git оставил здесь две версии; объедините их</translation>
    </message>
    <message>
        <source>line {0}: {1}</source>
        <translation>строка {0}: {1}</translation>
    </message>
    <message>
        <source>not YAML: {0}</source>
        <translation>не YAML: {0}</translation>
    </message>
    <message>
        <source>not UTF-8: {0}</source>
        <translation>не UTF-8: {0}</translation>
    </message>
    <message>
        <source>saved as UTF-16; save it as UTF-8</source>
        <translation>сохранён в UTF-16; сохраните в UTF-8</translation>
    </message>
    <message>
        <source>not of the format {0}</source>
        <translation>не в формате {0}</translation>
    </message>
    <message>
        <source>written by a newer version ({0})</source>
        <translation>записан более новой версией ({0})</translation>
    </message>
    <message>
        <source>the id {0} is there twice</source>
        <translation>идентификатор {0} встречается дважды</translation>
    </message>
    <message>
        <source>the key {0} is there twice</source>
        <translation>ключ {0} встречается дважды</translation>
    </message>
    <message>
        <source>aliases make this file too large; write them out</source>
        <translation>псевдонимы делают файл слишком большим; распишите их</translation>
    </message>
    <message>
        <source>nested too deeply, or an alias holds itself</source>
        <translation>слишком глубокая вложенность, или псевдоним содержит сам себя</translation>
    </message>
    <message>
        <source>this should be a mapping of keys to values</source>
        <translation>здесь должны быть ключи со значениями</translation>
    </message>
    <message>
        <source>{0} must be text</source>
        <translation>{0}: должен быть текст</translation>
    </message>
    <message>
        <source>{0} must be a whole number</source>
        <translation>{0}: должно быть целое число</translation>
    </message>
    <message>
        <source>{0} must be a list</source>
        <translation>{0}: должен быть список</translation>
    </message>
    <message>
        <source>a link needs {0}</source>
        <translation>связи нужно: {0}</translation>
    </message>
    <message>
        <source>at must be [start, end]</source>
        <translation>at должно быть [начало, конец]</translation>
    </message>
    <message>
        <source>these annotations cannot be written as YAML; please report this</source>
        <translation>эти аннотации нельзя записать в YAML; пожалуйста, сообщите об этом</translation>
    </message>
    <message>
        <source>{0} is damaged; defaults are used, and it is kept as {1}</source>
        <translation>{0} повреждён; взяты значения по умолчанию, файл сохранён как {1}</translation>
    </message>
    <message>
        <source>{0} was written by a newer version of Synoptic; defaults are used, and it is kept as {1}</source>
        <translation>{0} записан более новой версией Synoptic; взяты значения по умолчанию, файл сохранён как {1}</translation>
    </message>
    <message>
        <source>{0} is not of the format {1}; defaults are used, and it is kept as {2}</source>
        <translation>{0} не в формате {1}; взяты значения по умолчанию, файл сохранён как {2}</translation>
    </message>
    <message>
        <source>the settings cannot be kept: {0}</source>
        <translation>настройки не удаётся сохранить: {0}</translation>
    </message>
    <message>
        <source>{0}, detected</source>
        <translation>{0}, определено</translation>
    </message>
    <message>
        <source>{0}, by its byte order mark</source>
        <translation>{0}, по метке порядка байтов</translation>
    </message>
    <message>
        <source>UTF-16, by its zero bytes</source>
        <translation>UTF-16, по нулевым байтам</translation>
    </message>
    <message>
        <source>{0}, as the page says</source>
        <translation>{0}, как указано на странице</translation>
    </message>
    <message>
        <source>{0}, as you chose</source>
        <translation>{0}, по вашему выбору</translation>
    </message>
    <message>
        <source>text layer of the PDF</source>
        <translation>текстовый слой PDF</translation>
    </message>
    <message>
        <source>{0}; {1} damaged characters are shown as �</source>
        <translation>{0}; повреждённые символы ({1}) показаны как �</translation>
    </message>
    <message>
        <source>{0}; {1} of {2} pages have none</source>
        <translation>{0}; страниц без него: {1} из {2}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln аннотация</numerusform>
            <numerusform>%Ln аннотации</numerusform>
            <numerusform>%Ln аннотаций</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln документ</numerusform>
            <numerusform>%Ln документа</numerusform>
            <numerusform>%Ln документов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln файл</numerusform>
            <numerusform>%Ln файла</numerusform>
            <numerusform>%Ln файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln footnote(s)</source>
        <translation>
            <numerusform>%Ln сноска</numerusform>
            <numerusform>%Ln сноски</numerusform>
            <numerusform>%Ln сносок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set phrase(s)</source>
        <translation>
            <numerusform>%Ln устойчивая формула</numerusform>
            <numerusform>%Ln устойчивые формулы</numerusform>
            <numerusform>%Ln устойчивых формул</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln связь</numerusform>
            <numerusform>%Ln связи</numerusform>
            <numerusform>%Ln связей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overlap(s)</source>
        <translation>
            <numerusform>%Ln совпадение</numerusform>
            <numerusform>%Ln совпадения</numerusform>
            <numerusform>%Ln совпадений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln слово</numerusform>
            <numerusform>%Ln слова</numerusform>
            <numerusform>%Ln слов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s) in common</source>
        <translation>
            <numerusform>%Ln общее слово</numerusform>
            <numerusform>%Ln общих слова</numerusform>
            <numerusform>%Ln общих слов</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no word to search for.</source>
        <translation>Нет слова для поиска.</translation>
    </message>
    <message>
        <source>The query could not be understood; its words were searched.</source>
        <translation>Запрос непонятен; искались его слова.</translation>
    </message>
    <message>
        <source>Only the first {0} characters were searched.</source>
        <translation>Учтено символов с начала запроса: {0}.</translation>
    </message>
    <message>
        <source>Words longer than {0} letters were cut.</source>
        <translation>Слова длиннее {0} букв обрезаны.</translation>
    </message>
    <message>
        <source>“{0}” has nothing to work on and was ignored.</source>
        <translation>«{0}» не к чему применить; пропущено.</translation>
    </message>
    <message>
        <source>The quotation is not closed yet.</source>
        <translation>Кавычки ещё не закрыты.</translation>
    </message>
    <message>
        <source>Brackets deeper than {0}, and brackets that close nothing, were ignored.</source>
        <translation>Скобки глубже {0} и скобки без пары пропущены.</translation>
    </message>
    <message>
        <source>“{0}” has no letters to go by and was ignored.</source>
        <translation>В «{0}» нет букв для поиска; пропущено.</translation>
    </message>
    <message>
        <source>A word may differ by two letters at most.</source>
        <translation>Слово может отличаться не больше чем на две буквы.</translation>
    </message>
    <message>
        <source>The expression /{0}/ cannot be read: {1}; its words were searched.</source>
        <translation>Выражение /{0}/ не читается: {1}; искались его слова.</translation>
    </message>
    <message>
        <source>the expression /{0}/ cannot be read: {1}</source>
        <translation>выражение /{0}/ не читается: {1}</translation>
    </message>
    <message>
        <source>a bracket ) closes nothing</source>
        <translation>скобка ) ничего не закрывает</translation>
    </message>
    <message>
        <source>a bracket ( is not closed</source>
        <translation>скобка ( не закрыта</translation>
    </message>
    <message>
        <source>This regular expression cannot be understood: {0}</source>
        <translation>Это регулярное выражение непонятно: {0}</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>оно слишком велико</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>оно обрывается</translation>
    </message>
    <message>
        <source>its brackets are muddled</source>
        <translation>скобки перепутаны</translation>
    </message>
    <message>
        <source>its brackets are too deep</source>
        <translation>скобки слишком глубоки</translation>
    </message>
    <message>
        <source>{0} has nothing before it</source>
        <translation>перед {0} ничего нет</translation>
    </message>
    <message>
        <source>(? is not known here</source>
        <translation>(? здесь неизвестно</translation>
    </message>
    <message>
        <source>\{0} is not known here</source>
        <translation>\{0} здесь неизвестно</translation>
    </message>
    <message>
        <source>counts go up to {0}, the smaller first</source>
        <translation>числа — до {0}, меньшее первым</translation>
    </message>
    <message>
        <source>Only the first {0} words were searched.</source>
        <translation>Учтено слов с начала запроса: {0}.</translation>
    </message>
    <message>
        <source>“{0}” fits {1} words; the {2} commonest were searched.</source>
        <translation>Под «{0}» подходит слов: {1}; искались самые частые: {2}.</translation>
    </message>
    <message>
        <source>the corpus has not been indexed yet</source>
        <translation>корпус ещё не проиндексирован</translation>
    </message>
    <message>
        <source>the search index is of another version; it will be made anew</source>
        <translation>поисковый индекс другой версии; он будет создан заново</translation>
    </message>
    <message>
        <source>the search index is damaged; it will be made anew</source>
        <translation>поисковый индекс повреждён; он будет создан заново</translation>
    </message>
    <message>
        <source>the search index was damaged; it was made anew</source>
        <translation>поисковый индекс был повреждён; он создан заново</translation>
    </message>
    <message>
        <source>the search index {0} is damaged; it will be made anew</source>
        <translation>поисковый индекс {0} повреждён; он будет создан заново</translation>
    </message>
    <message>
        <source>the search index {0} cannot be opened; it will be made anew</source>
        <translation>поисковый индекс {0} не открывается; он будет создан заново</translation>
    </message>
    <message>
        <source>the search index is a file of another program; it will be made anew</source>
        <translation>на месте поискового индекса файл другой программы; индекс будет создан заново</translation>
    </message>
    <message>
        <source>the search index {0} must be made anew but is in use; close the other windows of this corpus</source>
        <translation>поисковый индекс {0} нужно создать заново, но он занят; закройте другие окна этого корпуса</translation>
    </message>
    <message>
        <source>another window is writing the search index; try again later</source>
        <translation>поисковый индекс пишет другое окно; попробуйте позже</translation>
    </message>
    <message>
        <source>the disk is full; the search index could not be written</source>
        <translation>диск заполнен; поисковый индекс не записан</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Подготовка</translation>
    </message>
    <message>
        <source>Choosing what to compare</source>
        <translation>Выбирается, что сравнивать</translation>
    </message>
    <message>
        <source>Looking through the folder</source>
        <translation>Просматривается папка</translation>
    </message>
    <message>
        <source>Looking for rewordings</source>
        <translation>Ищутся пересказы</translation>
    </message>
    <message>
        <source>Looking for witnesses</source>
        <translation>Ищутся свидетели</translation>
    </message>
    <message>
        <source>Collating</source>
        <translation>Сличение</translation>
    </message>
    <message>
        <source>Collating {0} witnesses</source>
        <translation>Сличаются свидетели: {0}</translation>
    </message>
    <message>
        <source>Reading annotations</source>
        <translation>Читаются аннотации</translation>
    </message>
    <message>
        <source>Placing annotations</source>
        <translation>Аннотации ставятся на места</translation>
    </message>
    <message>
        <source>Comparing versions</source>
        <translation>Сравниваются версии</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Индексирование</translation>
    </message>
    <message>
        <source>Gathering</source>
        <translation>Собирается нужное</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Подбираются пары</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Копирование</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Writing {0}</source>
        <translation>Записывается {0}</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Сохранение</translation>
    </message>
    <message>
        <source>highlight</source>
        <translation>выделение</translation>
    </message>
    <message>
        <source>note on a passage</source>
        <translation>заметка к отрывку</translation>
    </message>
    <message>
        <source>note on a document</source>
        <translation>заметка к документу</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>ответ</translation>
    </message>
    <message>
        <source>confirm an overlap</source>
        <translation>подтверждение совпадения</translation>
    </message>
    <message>
        <source>take a confirmation back</source>
        <translation>снятие подтверждения</translation>
    </message>
    <message>
        <source>reject an overlap</source>
        <translation>отклонение совпадения</translation>
    </message>
    <message>
        <source>take a rejection back</source>
        <translation>снятие отклонения</translation>
    </message>
    <message>
        <source>split an overlap</source>
        <translation>разделение совпадения</translation>
    </message>
    <message>
        <source>cut an overlap</source>
        <translation>обрезка совпадения</translation>
    </message>
    <message>
        <source>take a cut back</source>
        <translation>снятие разреза</translation>
    </message>
    <message>
        <source>link two passages</source>
        <translation>связь двух отрывков</translation>
    </message>
    <message>
        <source>changes from elsewhere</source>
        <translation>изменения извне</translation>
    </message>
    <message>
        <source>tag {0}</source>
        <translation>пометка тегом ({0})</translation>
    </message>
    <message>
        <source>untag {0}</source>
        <translation>снятие тега ({0})</translation>
    </message>
    <message>
        <source>delete {0}</source>
        <translation>удаление ({0})</translation>
    </message>
    <message>
        <source>rename the tag {0} of {1}</source>
        <translation>переименование тега {0} ({1})</translation>
    </message>
    <message>
        <source>colour {0}</source>
        <translation>смена цвета ({0})</translation>
    </message>
    <message>
        <source>name the author of {0}</source>
        <translation>указание автора ({0})</translation>
    </message>
    <message>
        <source>edit a note</source>
        <translation>правка заметки</translation>
    </message>
    <message>
        <source>relate the passages of {0}</source>
        <translation>отношение отрывков ({0})</translation>
    </message>
    <message>
        <source>place {0} in the new text of {1}</source>
        <translation>перенос в новый текст {1} ({0})</translation>
    </message>
    <message>
        <source>place {0} in the new texts of {1} documents</source>
        <translation>перенос в новые тексты: документов {1} ({0})</translation>
    </message>
    <message>
        <source>place {0} at other words</source>
        <translation>перенос к другим словам ({0})</translation>
    </message>
    <message>
        <source>import {0}</source>
        <translation>импорт ({0})</translation>
    </message>
    <message>
        <source>merge the versions of {0}</source>
        <translation>объединение версий {0}</translation>
    </message>
    <message>
        <source>take the other version of {0}</source>
        <translation>выбор другой версии {0}</translation>
    </message>
    <message>
        <source>copy {0} to other witnesses</source>
        <translation>копирование к другим свидетелям ({0})</translation>
    </message>
    <message>
        <source>describe {0}</source>
        <translation>описание ({0})</translation>
    </message>
    <message>
        <source>Only {0}: too few to be borrowed.</source>
        <translation>Только {0}: слишком мало для заимствования.</translation>
    </message>
    <message>
        <source>{0}, but names, lists and set phrases left aside they say {1} bits; a borrowed passage with as many edits says at least {2}.</source>
        <translation>{0}, но без имён, перечней и устойчивых оборотов их вес в битах — {1}; у заимствованного отрывка с такой же правкой он не меньше {2}.</translation>
    </message>
    <message>
        <source>{0}, {1} words edited in 100; they say {2} bits: the same text but for that.</source>
        <translation>{0}, правок на 100 слов: {1}; вес в битах — {2}: в остальном тот же текст.</translation>
    </message>
    <message>
        <source>{0}, no words edited in 100; they say {1} bits: the same text.</source>
        <translation>{0}, без правок; вес в битах — {1}: тот же текст.</translation>
    </message>
    <message>
        <source>{0}, {1}% of them misread or joined otherwise, no words edited in 100; they say {2} bits: a poor copy of the same text.</source>
        <translation>{0}, из них {1}&#xa0;% прочитаны или слиты иначе, без правок; вес в битах — {2}: плохая копия того же текста.</translation>
    </message>
    <message>
        <source>{0}, {1}% of them misread or joined otherwise, {2} words edited in 100; they say {3} bits: a poor copy of the same text.</source>
        <translation>{0}, из них {1}&#xa0;% прочитаны или слиты иначе, правок на 100 слов: {2}; вес в битах — {3}: плохая копия того же текста.</translation>
    </message>
    <message>
        <source>The same statement in other words: {0} telling words in both, among them {1}; {2}% of what the two say.</source>
        <translation>То же самое другими словами: значимых слов в обоих {0}, среди них {1}; {2}&#xa0;% сказанного в обоих.</translation>
    </message>
    <message>
        <source>{0}, {1} words edited in 100; they say {2} bits: the text was edited.</source>
        <translation>{0}, правок на 100 слов: {1}; вес в битах — {2}: текст правили.</translation>
    </message>
    <message>
        <source>{0} ({1} on one side only left aside)</source>
        <translation>{0} (не учтены только с одной стороны: {1})</translation>
    </message>
    <message>
        <source>{0} The reader confirmed it.</source>
        <translation>{0} Подтверждено читателем.</translation>
    </message>
    <message>
        <source>{0} The reader split it from a longer overlap.</source>
        <translation>{0} Отделено читателем от более длинного совпадения.</translation>
    </message>
    <message>
        <source>{0} The reader set where it begins and ends.</source>
        <translation>{0} Границы заданы читателем.</translation>
    </message>
    <message>
        <source>The reader confirmed it.</source>
        <translation>Подтверждено читателем.</translation>
    </message>
    <message>
        <source>The reader split it from a longer overlap.</source>
        <translation>Отделено читателем от более длинного совпадения.</translation>
    </message>
    <message>
        <source>The reader set where it begins and ends.</source>
        <translation>Границы заданы читателем.</translation>
    </message>
    <message>
        <source>Put the cut within the passage: select the word that begins the second part.</source>
        <translation>Поставьте разрез внутри отрывка: выделите слово, с которого начинается вторая часть.</translation>
    </message>
    <message>
        <source>A cut here would leave a part without words. Choose a place further inside.</source>
        <translation>Разрез здесь оставил бы часть без слов. Выберите место глубже внутри.</translation>
    </message>
    <message>
        <source>Select where the passage should begin and end, on one side or on both.</source>
        <translation>Выделите, где отрывок должен начинаться и кончаться, с одной стороны или с обеих.</translation>
    </message>
    <message>
        <source>Nothing of the passage is within the selection. Select a part of it.</source>
        <translation>В выделенном нет ничего из отрывка. Выделите его часть.</translation>
    </message>
    <message>
        <source>{0} cannot hold {1}; choose another format</source>
        <translation>{0} не может содержать: {1}; выберите другой формат</translation>
    </message>
    <message>
        <source>{0} would lie in the corpus and become one of its documents; choose another folder</source>
        <translation>{0} окажется в корпусе и станет его документом; выберите другую папку</translation>
    </message>
    <message>
        <source>{0} is a folder; name a file in it</source>
        <translation>{0} — папка; назовите файл в ней</translation>
    </message>
    <message>
        <source>{0} is there already; choose another name, or have it replaced</source>
        <translation>{0} уже есть; выберите другое имя или замену</translation>
    </message>
    <message>
        <source>{0} could not be written: {1}</source>
        <translation>{0} не записан: {1}</translation>
    </message>
    <message>
        <source>{0} says no format; end its name with one of {1}</source>
        <translation>{0} не называет формата; закончите имя одним из {1}</translation>
    </message>
    <message>
        <source>there is no template “{0}”; there are {1}</source>
        <translation>шаблона «{0}» нет; есть {1}</translation>
    </message>
    <message>
        <source>the template took over {0} seconds and was stopped</source>
        <translation>шаблон выполнялся дольше {0} с и остановлен</translation>
    </message>
    <message>
        <source>{0} is too large for a template</source>
        <translation>{0} слишком велик для шаблона</translation>
    </message>
    <message>
        <source>{0} is not UTF-8; save it as UTF-8</source>
        <translation>{0} не в UTF-8; сохраните в UTF-8</translation>
    </message>
    <message>
        <source>there is no citation style “{0}”; there are {1}, or a .csl file</source>
        <translation>стиля ссылок «{0}» нет; есть {1} или файл .csl</translation>
    </message>
    <message>
        <source>{0} is too large for a citation style</source>
        <translation>{0} слишком велик для стиля ссылок</translation>
    </message>
    <message>
        <source>{0} is not a citation style: its first element is not CSL&apos;s “style”</source>
        <translation>{0} — не стиль ссылок: первый элемент не «style» из CSL</translation>
    </message>
    <message>
        <source>{0} only points to another style and holds none; get the one it names</source>
        <translation>{0} лишь указывает на другой стиль; возьмите тот, который он называет</translation>
    </message>
    <message>
        <source>{0} has no bibliography, so sources could not be listed; choose another</source>
        <translation>в {0} нет библиографии, источники не перечислить; выберите другой</translation>
    </message>
    <message>
        <source>the citation style {0} cannot be applied ({1}); choose another</source>
        <translation>стиль ссылок {0} неприменим ({1}); выберите другой</translation>
    </message>
    <message>
        <source>there is nothing here that makes PDFs; export a web page or DOCX and print that</source>
        <translation>здесь нечем создать PDF; экспортируйте веб-страницу или DOCX и напечатайте</translation>
    </message>
    <message>
        <source>{0} has changed since it was read; read the folder again</source>
        <translation>{0} изменился после чтения; прочитайте папку снова</translation>
    </message>
    <message>
        <source>{0} is no longer there, so its pages cannot be shown; put it back</source>
        <translation>{0} больше нет на месте, страницы не показать; верните файл</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}), so its pages cannot be shown</source>
        <translation>{0} не читается ({1}), страницы не показать</translation>
    </message>
    <message>
        <source>{0} took too long to draw</source>
        <translation>{0}: отрисовка заняла слишком много времени</translation>
    </message>
    <message>
        <source>{0} could not be drawn; the process drawing it came to an end</source>
        <translation>{0}: не удалось отрисовать, процесс завершился</translation>
    </message>
    <message>
        <source>page {0} of {1}</source>
        <translation>страница {0}, {1}</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>не выбрано</translation>
    </message>
    <message>
        <source>outside what was asked for</source>
        <translation>вне запрошенного</translation>
    </message>
    <message>
        <source>set phrases; ask for the kind formula to have them</source>
        <translation>устойчивые формулы; чтобы их получить, выберите этот вид</translation>
    </message>
    <message>
        <source>rejected by the reader</source>
        <translation>отклонено читателем</translation>
    </message>
    <message>
        <source>not read: {0}</source>
        <translation>не прочитано: {0}</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>нет доступа</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>действие не разрешено</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>нет такого файла или папки</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>файл уже есть</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>это папка</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>это не папка</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>папка не пуста</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>диск доступен только для чтения</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>на диске нет места</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>превышена квота на диске</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>файл слишком велик</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>слишком длинное имя файла</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>открыто слишком много файлов</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>ссылки на файл замкнуты в круг</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>диск или файл занят</translation>
    </message>
    <message>
        <source>Text file busy</source>
        <translation>файл занят другой программой</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>ошибка чтения или записи</translation>
    </message>
    <message>
        <source>No such device or address</source>
        <translation>нет такого устройства</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>сетевая папка отключилась</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>сетевая папка не отвечает</translation>
    </message>
    <message>
        <source>Host is down</source>
        <translation>сетевой компьютер недоступен</translation>
    </message>
    <message>
        <source>Transport endpoint is not connected</source>
        <translation>сетевая папка не подключена</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>не хватает памяти</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>недопустимое имя или значение</translation>
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
        <translation>{0}: строка {1}, столбец {2} (символ {3})</translation>
    </message>
    <message>
        <source>Expecting value</source>
        <translation>не хватает значения</translation>
    </message>
    <message>
        <source>Extra data</source>
        <translation>лишнее после конца</translation>
    </message>
    <message>
        <source>Expecting property name enclosed in double quotes</source>
        <translation>не хватает имени в двойных кавычках</translation>
    </message>
    <message>
        <source>Illegal trailing comma before end of object</source>
        <translation>лишняя запятая перед концом объекта</translation>
    </message>
    <message>
        <source>Illegal trailing comma before end of array</source>
        <translation>лишняя запятая перед концом списка</translation>
    </message>
    <message>
        <source>Expecting {0} delimiter</source>
        <translation>не хватает {0}</translation>
    </message>
    <message>
        <source>Unterminated string starting at</source>
        <translation>не закрыта строка, которая начинается здесь</translation>
    </message>
    <message>
        <source>Invalid control character at</source>
        <translation>недопустимый управляющий символ</translation>
    </message>
    <message>
        <source>Invalid \escape</source>
        <translation>недопустимая последовательность после \</translation>
    </message>
    <message>
        <source>while parsing a block mapping {0}</source>
        <translation>в перечне ключей и значений: {0}</translation>
    </message>
    <message>
        <source>while parsing a block collection {0}</source>
        <translation>в списке: {0}</translation>
    </message>
    <message>
        <source>while parsing a block node {0}</source>
        <translation>в записи значения: {0}</translation>
    </message>
    <message>
        <source>while parsing a flow mapping {0}</source>
        <translation>в фигурных скобках: {0}</translation>
    </message>
    <message>
        <source>while parsing a flow sequence {0}</source>
        <translation>в квадратных скобках: {0}</translation>
    </message>
    <message>
        <source>while parsing a flow node {0}</source>
        <translation>в скобках: {0}</translation>
    </message>
    <message>
        <source>while parsing a node {0}</source>
        <translation>в записи значения: {0}</translation>
    </message>
    <message>
        <source>while scanning a simple key {0}</source>
        <translation>в ключе: {0}</translation>
    </message>
    <message>
        <source>while scanning a quoted scalar {0}</source>
        <translation>в тексте в кавычках: {0}</translation>
    </message>
    <message>
        <source>while scanning a plain scalar {0}</source>
        <translation>в тексте без кавычек: {0}</translation>
    </message>
    <message>
        <source>while scanning a block scalar {0}</source>
        <translation>в тексте после | или &gt;: {0}</translation>
    </message>
    <message>
        <source>while scanning for the next token {0}</source>
        <translation>здесь: {0}</translation>
    </message>
    <message>
        <source>while scanning an anchor {0}</source>
        <translation>после &amp;: {0}</translation>
    </message>
    <message>
        <source>while scanning an alias {0}</source>
        <translation>после *: {0}</translation>
    </message>
    <message>
        <source>while scanning a tag {0}</source>
        <translation>после !: {0}</translation>
    </message>
    <message>
        <source>while parsing a tag {0}</source>
        <translation>после !: {0}</translation>
    </message>
    <message>
        <source>while scanning a directive {0}</source>
        <translation>после %: {0}</translation>
    </message>
    <message>
        <source>while scanning a %YAML directive {0}</source>
        <translation>после %YAML: {0}</translation>
    </message>
    <message>
        <source>mapping values are not allowed in this context</source>
        <translation>двоеточие здесь недопустимо; возьмите текст в кавычки</translation>
    </message>
    <message>
        <source>block sequence entries are not allowed in this context</source>
        <translation>дефис списка здесь недопустим</translation>
    </message>
    <message>
        <source>did not find expected key</source>
        <translation>здесь ожидается ключ</translation>
    </message>
    <message>
        <source>did not find expected node content</source>
        <translation>здесь ожидается значение</translation>
    </message>
    <message>
        <source>did not find expected alphabetic or numeric character</source>
        <translation>здесь ожидается буква или цифра</translation>
    </message>
    <message>
        <source>did not find expected {0}</source>
        <translation>здесь ожидается {0}</translation>
    </message>
    <message>
        <source>did not find the expected {0}</source>
        <translation>здесь ожидается {0}</translation>
    </message>
    <message>
        <source>could not find expected {0}</source>
        <translation>не найдено {0}</translation>
    </message>
    <message>
        <source>found character that cannot start any token</source>
        <translation>с этого знака ничего не начинается; возьмите текст в кавычки</translation>
    </message>
    <message>
        <source>found a tab character where an indentation space is expected</source>
        <translation>табуляция вместо пробелов отступа</translation>
    </message>
    <message>
        <source>found unknown escape character</source>
        <translation>неизвестный знак после обратной косой черты</translation>
    </message>
    <message>
        <source>found unknown directive name</source>
        <translation>неизвестное указание</translation>
    </message>
    <message>
        <source>found undefined tag handle</source>
        <translation>неизвестное сокращение тега</translation>
    </message>
    <message>
        <source>found undefined alias</source>
        <translation>псевдоним ни на что не указывает</translation>
    </message>
    <message>
        <source>found unexpected end of stream</source>
        <translation>файл обрывается</translation>
    </message>
    <message>
        <source>found unexpected document indicator</source>
        <translation>здесь начинается другой документ</translation>
    </message>
    <message>
        <source>control characters are not allowed</source>
        <translation>управляющие символы недопустимы</translation>
    </message>
    <message>
        <source>unacceptable character {0}</source>
        <translation>недопустимый символ {0}</translation>
    </message>
    <message>
        <source>{0}, line {1}, column {2} ({3}, line {4})</source>
        <translation>{0}, строка {1}, столбец {2} ({3}, строка {4})</translation>
    </message>
    <message>
        <source>{0}, line {1}, column {2}</source>
        <translation>{0}, строка {1}, столбец {2}</translation>
    </message>
    <message>
        <source>Document is empty</source>
        <translation>документ пуст</translation>
    </message>
    <message>
        <source>Start tag expected, &apos;&lt;&apos; not found</source>
        <translation>нет начального тега, знака «&lt;»</translation>
    </message>
    <message>
        <source>Opening and ending tag mismatch: {0} line {1} and {2}</source>
        <translation>открывающий и закрывающий теги не совпадают: {0} в строке {1} и {2}</translation>
    </message>
    <message>
        <source>Premature end of data in tag {0} line {1}</source>
        <translation>тег {0} из строки {1} не закрыт</translation>
    </message>
    <message>
        <source>Extra content at the end of the document</source>
        <translation>лишнее после конца документа</translation>
    </message>
    <message>
        <source>Entity {0} not defined</source>
        <translation>сущность {0} не определена</translation>
    </message>
    <message>
        <source>StartTag: invalid element name</source>
        <translation>недопустимое имя элемента</translation>
    </message>
    <message>
        <source>Unescaped &apos;&lt;&apos; not allowed in attributes values</source>
        <translation>знак «&lt;» в значении атрибута недопустим</translation>
    </message>
    <message>
        <source>Attribute {0} redefined</source>
        <translation>атрибут {0} задан дважды</translation>
    </message>
    <message>
        <source>Namespace prefix {0} on {1} is not defined</source>
        <translation>префикс {0} у {1} не определён</translation>
    </message>
    <message>
        <source>Invalid bytes in character encoding</source>
        <translation>недопустимые байты в кодировке</translation>
    </message>
    <message>
        <source>xmlParseEntityRef: no name</source>
        <translation>после &amp; нет имени</translation>
    </message>
    <message>
        <source>AttValue: &quot; or &apos; expected</source>
        <translation>значение атрибута не в кавычках</translation>
    </message>
    <message>
        <source>invalid start byte</source>
        <translation>недопустимый первый байт</translation>
    </message>
    <message>
        <source>invalid continuation byte</source>
        <translation>недопустимый следующий байт</translation>
    </message>
    <message>
        <source>unexpected end of data</source>
        <translation>данные обрываются</translation>
    </message>
    <message>
        <source>there is no format “{0}”; there are {1}</source>
        <translation>формата «{0}» нет; есть {1}</translation>
    </message>
    <message>
        <source>“{0}” is nothing a template is given</source>
        <translation>шаблону не дано ничего под именем «{0}»</translation>
    </message>
    <message>
        <source>there is no template “{0}” to include</source>
        <translation>нет шаблона «{0}», который нужно включить</translation>
    </message>
    <message>
        <source>there is no {0}</source>
        <translation>нет {0}</translation>
    </message>
    <message>
        <source>{0} is undefined</source>
        <translation>{0} не определено</translation>
    </message>
    <message>
        <source>it calls itself without end</source>
        <translation>он без конца вызывает сам себя</translation>
    </message>
    <message>
        <source>it takes more memory than a template may</source>
        <translation>ему нужно больше памяти, чем позволено шаблону</translation>
    </message>
    <message>
        <source>it says more than {0} characters</source>
        <translation>он выдаёт больше {0} символов</translation>
    </message>
    <message>
        <source>it is broken</source>
        <translation>он нарушен</translation>
    </message>
    <message>
        <source>% is for numbers here; put the parts of a text together with ~</source>
        <translation>% здесь только для чисел; части текста соединяйте знаком ~</translation>
    </message>
    <message>
        <source>this would be longer than {0}</source>
        <translation>получилось бы длиннее {0}</translation>
    </message>
    <message>
        <source>range has more than {0} numbers</source>
        <translation>в range больше {0} чисел</translation>
    </message>
    <message>
        <source>numbers cannot be raised so high here</source>
        <translation>возводить числа в такую степень здесь нельзя</translation>
    </message>
    <message>
        <source>unexpected {0}</source>
        <translation>неожиданно: {0}</translation>
    </message>
    <message>
        <source>Encountered unknown tag {0}.</source>
        <translation>Неизвестный тег {0}.</translation>
    </message>
    <message>
        <source>expected token {0}, got {1}</source>
        <translation>ожидалось {0}, а стоит {1}</translation>
    </message>
    <message>
        <source>{0} declares a document type, which no citation style needs; it is not read</source>
        <translation>{0} объявляет тип документа, который стилю ссылок не нужен; файл не читается</translation>
    </message>
    <message>
        <source>{0}, line {1}: {2}</source>
        <translation>{0}, строка {1}: {2}</translation>
    </message>
    <message>
        <source>{0}, line {1}: there is no macro “{2}”</source>
        <translation>{0}, строка {1}: макроса «{2}» нет</translation>
    </message>
    <message>
        <source>{0}, line {1}: the macro “{2}” calls itself</source>
        <translation>{0}, строка {1}: макрос «{2}» вызывает сам себя</translation>
    </message>
    <message>
        <source>{0}, line {1}: its macros multiply without measure</source>
        <translation>{0}, строка {1}: его макросы размножаются без меры</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>обычный</translation>
    </message>
    <message>
        <source>{0} is not a REFI-QDA project: {1}</source>
        <translation>{0} — не проект REFI-QDA: {1}</translation>
    </message>
    <message>
        <source>{0} is too large for a project</source>
        <translation>{0} слишком велик для проекта</translation>
    </message>
    <message>
        <source>{0} is none of {1} with annotations</source>
        <translation>{0} — не файл с аннотациями одного из форматов {1}</translation>
    </message>
    <message>
        <source>{0} holds no annotations</source>
        <translation>{0} не содержит аннотаций</translation>
    </message>
    <message>
        <source>{0} holds no annotations of Zotero</source>
        <translation>{0} не содержит аннотаций Zotero</translation>
    </message>
    <message>
        <source>{0} is not a note of Zotero: {1}</source>
        <translation>{0} — не заметка Zotero: {1}</translation>
    </message>
    <message>
        <source>an anchor needs a place or a quotation</source>
        <translation>нужно место или цитата</translation>
    </message>
    <message>
        <source>a passage that is {0} cannot stand at {1}</source>
        <translation>отрывок в состоянии «{0}» не может стоять на {1}</translation>
    </message>
    <message>
        <source>an annotation needs an id</source>
        <translation>аннотации нужен идентификатор</translation>
    </message>
    <message>
        <source>a link needs an id</source>
        <translation>связи нужен идентификатор</translation>
    </message>
    <message>
        <source>not a span: [{0}, {1})</source>
        <translation>это не отрезок текста: [{0}, {1})</translation>
    </message>
    <message>
        <source>a span reaches beyond the text it is said to be in</source>
        <translation>отрезок выходит за пределы своего текста</translation>
    </message>
    <message>
        <source>{0}: a structure span reaches beyond the text</source>
        <translation>{0}: часть разметки выходит за пределы текста</translation>
    </message>
    <message>
        <source>a collation needs one cell for each witness in every row</source>
        <translation>в каждой строке коллации нужна ячейка для каждого свидетеля</translation>
    </message>
    <message>
        <source>an excerpt needs one passage or two</source>
        <translation>выдержке нужен один отрывок или два</translation>
    </message>
    <message>
        <source>family {0} has one witness; it takes two to share a text</source>
        <translation>у семьи {0} один свидетель; общий текст бывает у двух и больше</translation>
    </message>
    <message>
        <source>an edit of kind {0} cannot have sides {1} and {2}</source>
        <translation>у правки вида {0} не может быть сторон {1} и {2}</translation>
    </message>
    <message>
        <source>a term needs a word</source>
        <translation>нужно слово</translation>
    </message>
    <message>
        <source>a change of nothing into nothing</source>
        <translation>изменение из ничего в ничто</translation>
    </message>
    <message>
        <source>{0} cannot be {1}</source>
        <translation>{0} — недопустимое значение: {1}</translation>
    </message>
    <message>
        <source>{0} is damaged; defaults are used. It could not be put aside: {1}</source>
        <translation>{0} повреждён; взяты значения по умолчанию. Отложить файл не удалось: {1}</translation>
    </message>
    <message>
        <source>{0} was written by a newer version of Synoptic; defaults are used. It could not be put aside: {1}</source>
        <translation>{0} записан более новой версией Synoptic; взяты значения по умолчанию. Отложить файл не удалось: {1}</translation>
    </message>
    <message>
        <source>{0} is not of the format {1}; defaults are used. It could not be put aside: {2}</source>
        <translation>{0} не в формате {1}; взяты значения по умолчанию. Отложить файл не удалось: {2}</translation>
    </message>
    <message>
        <source>what was kept of {0} is damaged; it is read again</source>
        <translation>сохранённое о {0} повреждено; файл читается снова</translation>
    </message>
    <message>
        <source>a kept overlap is damaged; it will be found again</source>
        <translation>сохранённое совпадение повреждено; оно будет найдено снова</translation>
    </message>
    <message>
        <source>a background process failed: {0}</source>
        <translation>сбой фонового процесса: {0}</translation>
    </message>
    <message>
        <source>no suffix</source>
        <translation>без расширения</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>Opening {0} of %Ln document(s)</source>
        <translation>
            <numerusform>Открываются документы: {0} из %Ln</numerusform>
            <numerusform>Открываются документы: {0} из %Ln</numerusform>
            <numerusform>Открываются документы: {0} из %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comparing {0} of %Ln pair(s)</source>
        <translation>
            <numerusform>Сравниваются пары: {0} из %Ln</numerusform>
            <numerusform>Сравниваются пары: {0} из %Ln</numerusform>
            <numerusform>Сравниваются пары: {0} из %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Font</source>
        <translation>Шрифт</translation>
    </message>
    <message>
        <source>Empty: the best serif of this computer</source>
        <translation>Пусто: лучший шрифт с засечками на этом компьютере</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Высота строки</translation>
    </message>
    <message>
        <source>Column width</source>
        <translation>Ширина колонки</translation>
    </message>
    <message>
        <source>Justified</source>
        <translation>По ширине</translation>
    </message>
    <message>
        <source>Hyphenated</source>
        <translation>С переносами</translation>
    </message>
    <message>
        <source>Words may be cut at the end of a line; the text is not changed</source>
        <translation>Слова могут переноситься в конце строки; текст при этом не меняется</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>пт</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>строки</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>зн.</translation>
    </message>
    <message>
        <source>words</source>
        <translation>сл.</translation>
    </message>
    <message>
        <source>system</source>
        <translation>системная</translation>
    </message>
    <message>
        <source>light</source>
        <translation>светлая</translation>
    </message>
    <message>
        <source>sepia</source>
        <translation>сепия</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>тёмная</translation>
    </message>
    <message>
        <source>contrast</source>
        <translation>контрастная</translation>
    </message>
    <message>
        <source>Ignore upper and lower case</source>
        <translation>Не учитывать регистр</translation>
    </message>
    <message>
        <source>Ignore accents and stress marks</source>
        <translation>Не учитывать диакритику и ударения</translation>
    </message>
    <message>
        <source>Read ё as е</source>
        <translation>Читать ё как е</translation>
    </message>
    <message>
        <source>Ignore the shape of apostrophes</source>
        <translation>Не учитывать вид апострофов</translation>
    </message>
    <message>
        <source>Join words cut at a line end</source>
        <translation>Соединять перенесённые слова</translation>
    </message>
    <message>
        <source>Shortest overlap</source>
        <translation>Самое короткое совпадение</translation>
    </message>
    <message>
        <source>Show the two sides beside each other</source>
        <translation>Показывать обе стороны рядом</translation>
    </message>
    <message>
        <source>Show only what differs</source>
        <translation>Показывать только различия</translation>
    </message>
    <message>
        <source>Long stretches that are the same are left out</source>
        <translation>Длинные одинаковые места пропускаются</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Show the first steps with the sample corpus</source>
        <translation>Показывать первые шаги с примером корпуса</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>It stands under what you annotate</source>
        <translation>Стоит под вашими аннотациями</translation>
    </message>
    <message>
        <source>Read what changed anew without asking</source>
        <translation>Перечитывать изменившееся без вопроса</translation>
    </message>
    <message>
        <source>When another program changes, adds or removes documents</source>
        <translation>Когда другая программа меняет, добавляет или убирает документы</translation>
    </message>
    <message>
        <source>Below a title</source>
        <translation>Под названием</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
    <message>
        <source>authors</source>
        <translation>авторы</translation>
    </message>
    <message>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>authors and date</source>
        <translation>авторы и дата</translation>
    </message>
    <message>
        <source>file name</source>
        <translation>имя файла</translation>
    </message>
    <message>
        <source>Order of the documents</source>
        <translation>Порядок документов</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>место в папке</translation>
    </message>
    <message>
        <source>share</source>
        <translation>доля общего</translation>
    </message>
    <message>
        <source>title</source>
        <translation>название</translation>
    </message>
    <message>
        <source>Find a word in all its forms</source>
        <translation>Искать слово во всех формах</translation>
    </message>
    <message>
        <source>Capitals must be as typed</source>
        <translation>Учитывать регистр</translation>
    </message>
    <message>
        <source>Accents must be as typed</source>
        <translation>Учитывать диакритику</translation>
    </message>
    <message>
        <source>List hits in copies of one passage once</source>
        <translation>Вхождения в копиях одного отрывка показывать один раз</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>По умолчанию</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Reading</source>
        <translation>Чтение</translation>
    </message>
    <message>
        <source>Overlaps</source>
        <translation>Совпадения</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Отрывок</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Запуск</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Хранение</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>What is being done</source>
        <translation>Что сейчас выполняется</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Place in the text</source>
        <translation>Место в тексте</translation>
    </message>
</context>
<context>
    <name>StoragePage</name>
    <message>
        <source>The cache remembers what was read, compared and indexed, so that a corpus opens at once. It can be cleared at any time: what is needed is made again. Your documents and annotations are not in it.</source>
        <translation>Кэш помнит прочитанное, сравнённое и проиндексированное, чтобы корпус открывался сразу. Его можно очистить в любое время: нужное будет создано снова. Ваших документов и аннотаций в нём нет.</translation>
    </message>
    <message>
        <source>measuring …</source>
        <translation>измеряется …</translation>
    </message>
    <message>
        <source>Clear the cache</source>
        <translation>Очистить кэш</translation>
    </message>
    <message>
        <source>Size of the cache</source>
        <translation>Размер кэша</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Кэш</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Desks, reports and logs</source>
        <translation>Рабочие столы, отчёты и журналы</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>Tags: claim/contested, …</source>
        <translation>Теги: claim/contested, …</translation>
    </message>
</context>
<context>
    <name>TagTree</name>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>all tags</source>
        <translation>все теги</translation>
    </message>
    <message>
        <source>Rename, move or merge…  F2</source>
        <translation>Переименовать, переместить или объединить…  F2</translation>
    </message>
    <message>
        <source>Move to the top</source>
        <translation>Переместить наверх</translation>
    </message>
    <message>
        <source>Take “{0}” off everything</source>
        <translation>Снять «{0}» отовсюду</translation>
    </message>
</context>
<context>
    <name>TextSurface</name>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
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
        <translation>Строка</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Что не так</translation>
    </message>
    <message>
        <source>{0} only in {1}, {2} only in the copy, {3} in both but different.</source>
        <translation>Только в {1}: {0}; только в копии: {2}; в обоих, но по-разному: {3}.</translation>
    </message>
    <message>
        <source>After merging the file has all of them; the copy goes to the backups.</source>
        <translation>После объединения в файле будут все; копия уйдёт в резервные.</translation>
    </message>
    <message>
        <source>Both versions that git left are read; merging makes one file of them.</source>
        <translation>Прочитаны обе версии, оставленные git; объединение сделает из них один файл.</translation>
    </message>
    <message>
        <source>Both sides changed “{0}” of one annotation; one of them had to be taken.</source>
        <translation>Обе стороны изменили «{0}» у одной аннотации; пришлось взять один вариант.</translation>
    </message>
    <message>
        <source>“{0}”, {1}
  taken: {2}
  the other: {3}</source>
        <translation>«{0}», {1}
  взято: {2}
  другой вариант: {3}</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Open a folder…</source>
        <translation>Открыть папку…</translation>
    </message>
    <message>
        <source>Add documents…</source>
        <translation>Добавить документы…</translation>
    </message>
    <message>
        <source>Open the sample corpus</source>
        <translation>Открыть пример корпуса</translation>
    </message>
</context>
<context>
    <name>WordCounts</name>
    <message>
        <source>Word nearby</source>
        <translation>Слово рядом</translation>
    </message>
    <message>
        <source>Form found</source>
        <translation>Найденная форма</translation>
    </message>
    <message>
        <source>log-Dice</source>
        <translation>log-Dice</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>How strongly the word is drawn to the hits: 14 at most; one more is twice as strongly</source>
        <translation>Насколько сильно слово тяготеет к вхождениям: не больше 14; на единицу больше — вдвое сильнее</translation>
    </message>
    <message>
        <source>Of all hits</source>
        <translation>От всех вхождений</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Раз</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Слова</translation>
    </message>
    <message>
        <source>Sort the words</source>
        <translation>Сортировать слова</translation>
    </message>
</context>
<context>
    <name>WordDifferences</name>
    <message>
        <source>Word differences</source>
        <translation>Различия по словам</translation>
    </message>
</context>
<context>
    <name>WordsLink</name>
    <message>
        <source>Go to {0}: {1}</source>
        <translation>Перейти к {0}: {1}</translation>
    </message>
</context>
<context>
    <name>_Panel</name>
    <message>
        <source>Conditions for the overlaps listed</source>
        <translation>Условия для списка совпадений</translation>
    </message>
    <message>
        <source>any</source>
        <translation>любое</translation>
    </message>
    <message>
        <source> words</source>
        <translation> сл.</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> бит</translation>
    </message>
    <message>
        <source>Title or file name</source>
        <translation>Название или имя файла</translation>
    </message>
    <message>
        <source>Words of the heading above</source>
        <translation>Слова заголовка выше</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Не меньше</translation>
    </message>
    <message>
        <source>Weight at least</source>
        <translation>Вес не меньше</translation>
    </message>
    <message>
        <source>Alike at least</source>
        <translation>Сходство не меньше</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Раздел</translation>
    </message>
</context>
</TS>
