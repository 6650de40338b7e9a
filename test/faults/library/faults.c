/*
 * Fault library for Linux, preloaded into a process under test (LD_PRELOAD). It counts every call that changes something
 * under one folder and, at call N, does what the control block says: kills the process before, after or in the middle of
 * the call, answers an error once or from there on, writes short, or plays a disk that is full from there on.
 * The calls are those that libuv makes; campaign F0 compares with strace and finds any that are missing.
 * FAULTS_FOLDER   the folder that is watched (an absolute path without links)
 * FAULTS_CONTROL  a file of sizeof(struct control) bytes, shared with whoever sets the fault
 * FAULTS_TRACE    optional: a file to which every counted call is appended, one line each
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum mode { KILL_BEFORE = 1, KILL_AFTER, KILL_MIDDLE, ERROR_ONCE, ERROR_ALWAYS, SHORT_WRITE, DISK_FULL };
enum kind { OPEN = 1, WRITE = 2, SYNC = 4, RENAME = 8, LINK = 16, UNLINK = 32, MKDIR = 64, TRUNCATE = 128, OTHER = 256 };

/* Little-endian 32-bit fields, read and written by control.ts as well. */
struct control {
  uint32_t armed, at, mode, error;
  uint32_t count, fired;
};

/* What a call is about to do: `proceed` runs it, `half` runs it on half of the bytes, `refuse` answers `error`. */
enum verdict { PROCEED, PROCEED_THEN_KILL, HALF, HALF_THEN_KILL, REFUSE };

#define HIGHEST_FD 4096
/* Open files below the folder. libuv closes them without the C library, so that each use has to look who is there. */
static struct {
  char *path;
  dev_t device;
  ino_t file;
} files[HIGHEST_FD];
static const char *folder;
static size_t folder_length;
static struct control *control;
static int trace_fd = -1;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ((__typeof__(&name))real_##name())
#define DEFINE_REAL(name)                                  \
  static void *real_##name(void) {                         \
    static void *found;                                    \
    if (!found) found = dlsym(RTLD_NEXT, #name);           \
    return found;                                          \
  }

DEFINE_REAL(open) DEFINE_REAL(openat) DEFINE_REAL(write) DEFINE_REAL(pwrite)
DEFINE_REAL(writev) DEFINE_REAL(pwritev) DEFINE_REAL(fsync) DEFINE_REAL(fdatasync) DEFINE_REAL(rename)
DEFINE_REAL(link) DEFINE_REAL(unlink)
DEFINE_REAL(rmdir) DEFINE_REAL(mkdir) DEFINE_REAL(ftruncate)
DEFINE_REAL(truncate) DEFINE_REAL(symlink) DEFINE_REAL(sendfile) DEFINE_REAL(copy_file_range)

__attribute__((constructor)) static void prepare(void) {
  folder = getenv("FAULTS_FOLDER");
  const char *control_path = getenv("FAULTS_CONTROL");
  const char *trace_path = getenv("FAULTS_TRACE");
  if (!folder || !control_path) return;
  folder_length = strlen(folder);
  int fd = REAL(open)(control_path, O_RDWR);
  void *mapped = fd < 0 ? MAP_FAILED : mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (mapped == MAP_FAILED) {
    fprintf(stderr, "faults: the control block cannot be mapped\n");
    _exit(97);
  }
  close(fd);
  control = mapped;
  if (trace_path) trace_fd = REAL(open)(trace_path, O_WRONLY | O_APPEND | O_CREAT, 0600);
}

static int watched(const char *path) {
  return control && path && strncmp(path, folder, folder_length) == 0 &&
         (path[folder_length] == '/' || path[folder_length] == 0);
}

static const char *path_of(int fd) {
  struct stat now;
  if (fd < 0 || fd >= HIGHEST_FD || !files[fd].path || fstat(fd, &now) != 0) return NULL;
  return now.st_dev == files[fd].device && now.st_ino == files[fd].file ? files[fd].path : NULL;
}

static void remember(int fd, const char *path) {
  struct stat now;
  if (fd < 0 || fstat(fd, &now) != 0) return;
  if (fd >= HIGHEST_FD) {
    fprintf(stderr, "faults: more open files than can be watched\n");
    _exit(98);
  }
  free(files[fd].path);
  files[fd].path = strdup(path);
  files[fd].device = now.st_dev;
  files[fd].file = now.st_ino;
}

static void die(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

/* Counts a call and says what becomes of it; called with the lock held. */
static enum verdict judge(enum kind kind, size_t bytes, int *error) {
  if (!control->armed) return PROCEED;
  uint32_t number = ++control->count;
  int at = number == control->at, reached = control->at != 0 && number >= control->at;
  if (!reached) return PROCEED;
  if (at) control->fired = kind;
  *error = (int)control->error;
  switch (control->mode) {
    case KILL_BEFORE: die();
    case KILL_AFTER: return at ? PROCEED_THEN_KILL : PROCEED;
    case KILL_MIDDLE:
      if (!at) return PROCEED;
      if (bytes < 2) die();
      return HALF_THEN_KILL;
    case ERROR_ONCE: return at ? REFUSE : PROCEED;
    case ERROR_ALWAYS: return REFUSE;
    case SHORT_WRITE: return at && bytes > 1 ? HALF : PROCEED;
    case DISK_FULL:
      *error = ENOSPC;
      if (at && bytes > 1) return HALF;
      /* Names find room where bytes do not: the worse case, for a cut file can take the good one's name. */
      return kind == WRITE ? REFUSE : PROCEED;
  }
  return PROCEED;
}

struct call {
  const char *name;
  enum kind kind;
  const char *path, *second;
  const void *bytes;
  size_t length;
  off_t offset;
};

/* One line per call: name, result, offset, paths as hexadecimal, then what was written as hexadecimal. */
static void trace(const struct call *call, long result) {
  if (trace_fd < 0) return;
  size_t taken = call->bytes && result > 0 ? (size_t)result : 0;
  size_t room = 200 + 2 * (strlen(call->path) + (call->second ? strlen(call->second) : 0) + taken);
  char *line = malloc(room), *end = line;
  end += sprintf(end, "%s %ld %ld ", call->name, result, (long)call->offset);
  for (const char *c = call->path; *c; c++) end += sprintf(end, "%02x", (unsigned char)*c);
  end += sprintf(end, call->second ? " " : " -");
  for (const char *c = call->second; c && *c; c++) end += sprintf(end, "%02x", (unsigned char)*c);
  end += sprintf(end, taken ? " " : " -");
  for (size_t i = 0; i < taken; i++) end += sprintf(end, "%02x", ((const unsigned char *)call->bytes)[i]);
  *end++ = '\n';
  if (REAL(write)(trace_fd, line, (size_t)(end - line)) < 0) _exit(96);
  free(line);
}

/* Runs `expression` under the verdict; `amount` is the number of bytes the expression works on. */
#define JUDGED(call_, expression)                                                 \
  do {                                                                            \
    struct call made = call_;                                                     \
    int error = 0;                                                                \
    pthread_mutex_lock(&lock);                                                    \
    enum verdict verdict = judge(made.kind, made.length, &error);                 \
    if (verdict == HALF || verdict == HALF_THEN_KILL) made.length /= 2;           \
    size_t amount = made.length;                                                  \
    (void)amount;                                                                 \
    long result = verdict == REFUSE ? -1 : (long)(expression);                    \
    int after = verdict == REFUSE ? error : errno;                                \
    if (verdict == PROCEED_THEN_KILL || verdict == HALF_THEN_KILL) die();         \
    trace(&made, result);                                                         \
    pthread_mutex_unlock(&lock);                                                  \
    errno = after;                                                                \
    return result;                                                                \
  } while (0)

#define CALL(...) ((struct call){__VA_ARGS__})

static int opened(int directory, const char *path, int flags, mode_t mode) {
  if (!watched(path)) return REAL(openat)(directory, path, flags, mode);
  int changes = flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC);
  int error = 0, fd = -1;
  pthread_mutex_lock(&lock);
  enum verdict verdict = changes ? judge(OPEN, 0, &error) : PROCEED;
  if (verdict != REFUSE) fd = REAL(openat)(directory, path, flags, mode);
  int after = verdict == REFUSE ? error : errno;
  if (verdict == PROCEED_THEN_KILL) die();
  remember(fd, path);
  if (changes) trace(&CALL(flags & O_CREAT ? (flags & O_TRUNC ? "create-empty" : "create") : "open", OPEN, path), fd);
  pthread_mutex_unlock(&lock);
  errno = after;
  return fd;
}

#define OPEN_MODE(flags, mode)              \
  mode_t mode = 0;                          \
  if (flags & (O_CREAT | __O_TMPFILE)) {    \
    va_list rest;                           \
    va_start(rest, flags);                  \
    mode = va_arg(rest, mode_t);            \
    va_end(rest);                           \
  }

int open(const char *path, int flags, ...) { OPEN_MODE(flags, mode) return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { OPEN_MODE(flags, mode) return opened(AT_FDCWD, path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { OPEN_MODE(flags, mode) return opened(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { OPEN_MODE(flags, mode) return opened(at, path, flags, mode); }
int creat(const char *path, mode_t mode) { return opened(AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, mode); }

ssize_t write(int fd, const void *bytes, size_t length) {
  const char *path = path_of(fd);
  if (!path) return REAL(write)(fd, bytes, length);
  off_t offset = lseek(fd, 0, SEEK_CUR);
  JUDGED(CALL("write", WRITE, path, NULL, bytes, length, offset), REAL(write)(fd, bytes, amount));
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
  const char *path = path_of(fd);
  if (!path) return REAL(pwrite)(fd, bytes, length, offset);
  JUDGED(CALL("write", WRITE, path, NULL, bytes, length, offset), REAL(pwrite)(fd, bytes, amount, offset));
}
ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t offset) { return pwrite(fd, bytes, length, offset); }

/* A write of several pieces is counted as one, of its first piece: fewer bytes than asked are allowed at any time. */
ssize_t writev(int fd, const struct iovec *pieces, int count) {
  if (!path_of(fd) || count < 1) return REAL(writev)(fd, pieces, count);
  return write(fd, pieces[0].iov_base, pieces[0].iov_len);
}
ssize_t pwritev(int fd, const struct iovec *pieces, int count, off_t offset) {
  if (!path_of(fd) || count < 1) return REAL(pwritev)(fd, pieces, count, offset);
  return pwrite(fd, pieces[0].iov_base, pieces[0].iov_len, offset);
}
ssize_t pwritev64(int fd, const struct iovec *pieces, int count, off_t offset) {
  return pwritev(fd, pieces, count, offset);
}

int fsync(int fd) {
  const char *path = path_of(fd);
  if (!path) return REAL(fsync)(fd);
  JUDGED(CALL("sync", SYNC, path), REAL(fsync)(fd));
}
int fdatasync(int fd) {
  const char *path = path_of(fd);
  if (!path) return REAL(fdatasync)(fd);
  JUDGED(CALL("sync", SYNC, path), REAL(fdatasync)(fd));
}

int rename(const char *from, const char *to) {
  if (!watched(from) && !watched(to)) return REAL(rename)(from, to);
  JUDGED(CALL("rename", RENAME, from, to), REAL(rename)(from, to));
}
int link(const char *present, const char *added) {
  if (!watched(present) && !watched(added)) return REAL(link)(present, added);
  JUDGED(CALL("link", LINK, present, added), REAL(link)(present, added));
}
int unlink(const char *path) {
  if (!watched(path)) return REAL(unlink)(path);
  JUDGED(CALL("unlink", UNLINK, path), REAL(unlink)(path));
}
int rmdir(const char *path) {
  if (!watched(path)) return REAL(rmdir)(path);
  JUDGED(CALL("rmdir", UNLINK, path), REAL(rmdir)(path));
}
int mkdir(const char *path, mode_t mode) {
  if (!watched(path)) return REAL(mkdir)(path, mode);
  JUDGED(CALL("mkdir", MKDIR, path), REAL(mkdir)(path, mode));
}
int ftruncate(int fd, off_t length) {
  const char *path = path_of(fd);
  if (!path) return REAL(ftruncate)(fd, length);
  JUDGED(CALL("truncate", TRUNCATE, path, .offset = length), REAL(ftruncate)(fd, length));
}
int ftruncate64(int fd, off_t length) { return ftruncate(fd, length); }
int truncate(const char *path, off_t length) {
  if (!watched(path)) return REAL(truncate)(path, length);
  JUDGED(CALL("truncate", TRUNCATE, path, .offset = length), REAL(truncate)(path, length));
}
int symlink(const char *target, const char *added) {
  if (!watched(added)) return REAL(symlink)(target, added);
  JUDGED(CALL("symlink", OTHER, added, target), REAL(symlink)(target, added));
}

/* Copies inside the kernel would write without being seen: they are refused, and every caller has another way. */
ssize_t sendfile(int out, int in, off_t *offset, size_t count) {
  if (!path_of(out)) return REAL(sendfile)(out, in, offset, count);
  errno = EINVAL;
  return -1;
}
ssize_t copy_file_range(int in, off64_t *in_offset, int out, off64_t *out_offset, size_t length, unsigned flags) {
  if (!path_of(out)) return REAL(copy_file_range)(in, in_offset, out, out_offset, length, flags);
  errno = EXDEV;
  return -1;
}
