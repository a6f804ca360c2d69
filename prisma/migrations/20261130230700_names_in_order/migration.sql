-- Names are listed as people look them up, wherever Trellis runs. In the server's own order, which may be that of bytes,
-- de Boer came behind Zoe and Özgür behind both. What is the same name stays what it was: the order tells apart
-- whatever bytes tell apart. No row is written anew, only the indexes.
alter table people.people alter column name type text collate "und-x-icu";
alter table coaching.competencies alter column name type text collate "und-x-icu";
alter table coaching.initiatives alter column name type text collate "und-x-icu";
