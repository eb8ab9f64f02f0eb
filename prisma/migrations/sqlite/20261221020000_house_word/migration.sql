-- What an office calls its houses instead of 驿站 and “station”; empty where these are the words.
ALTER TABLE district ADD COLUMN house_word_chinese TEXT NOT NULL DEFAULT '';
ALTER TABLE district ADD COLUMN house_word_english TEXT NOT NULL DEFAULT '';
