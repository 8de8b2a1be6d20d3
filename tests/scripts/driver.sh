# Runs a WebDriver. When standard input closes, even because the program that started it was killed, ends the WebDriver and its
# browser, and removes their folder. $VISIT is the folder, $PROFILE the browser's profile.
trap : INT
"$@" </dev/null &
# Whoever reads the WebDriver's output learns when it ends by itself.
exec >/dev/null
cat
kill "$!"
# Only this browser has the profile on its command line. Its child processes end with it.
pkill -9 -f -- "$PROFILE"
wait
rm -rf -- "$VISIT"
