# Runs a WebDriver, and ends it with its browser and their folder once whoever started it closes the pipe to it: also when that
# program is ended itself, which then has no time left for anything. $VISIT is the folder, $PROFILE the browser's profile.
trap : INT
"$@" </dev/null &
cat >/dev/null
kill "$!"
# Nobody else has the profile on a command line. What such a browser started ends with it.
pkill -9 -f -- "$PROFILE"
wait
rm -rf -- "$VISIT"
